grammar Interlock;

policyFile : EOF ;
WS : [ \t\r\n]+ -> skip ;

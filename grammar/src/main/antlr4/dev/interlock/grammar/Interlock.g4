/**
 * The Interlock policy language.
 *
 * Only a few words are reserved (see RESERVED WORDS). Every other keyword is one only where it can stand and a name
 * everywhere else: the rule `name` lists them all. There are no semicolons; what keeps two statements apart is that
 * none begins with `-`, `(` or `[`.
 *
 * The grammar is a little wider than the language where that makes for a better answer: clauses of an action come in
 * any order and number here, and a type is any value or range of values; the builders of the syntax tree narrow both.
 */
grammar Interlock;

policyFile : declaration* EOF ;

/* Where reading goes on after a mistake inside an agent or an environment. */
restOfActor : member* '}' declaration* EOF ;

// ---------------------------------------------------------------------------------------------- declarations

declaration
    : systemName
    | importFile
    | importRenamed
    | importLibrary
    | replacement
    | removal
    | timeUnit
    | constant
    | parameter
    | enumType
    | rangeType
    | state
    | initially
    | let
    | environment
    | agent
    | template
    | templateUse
    | coordinate
    | invariant
    | property
    | expectation
    | ignore
    | scenario
    ;

systemName : SYSTEM name INTERLEAVED? ;

importFile    : IMPORT STRING ;
importRenamed : IMPORT STRING AS name ;
importLibrary : IMPORT name ('.' name)* ;

replacement
    : REPLACE
      (constant | parameter | enumType | rangeType | state | let | environment | agent | template | templateUse | invariant | property)
    ;
removal     : WITHOUT qualified (',' qualified)* ;

timeUnit : TIME UNIT expression ;

constant  : CONST qualified '=' expression ;
parameter : PARAM qualified ':' type ('=' expression)? ;
enumType  : ENUM qualified '{' name (',' name)* '}' ;
rangeType : RANGE qualified '=' bounds ;
state     : STATE qualified dimensions? ':' type SATURATING? initial? ;
initial   : '=' expression | IN bounds ;
initially : INITIALLY expression ;
let       : LET qualified parameters? (':' type)? '=' expression ;
ignore    : IGNORE name (',' name)* ;

dimensions : '[' dimension (',' dimension)* ']' ;
dimension  : (name IN)? simpleType ;
parameters : '(' binder (',' binder)* ')' ;
binder     : name IN simpleType ;

environment : ENVIRONMENT qualified every? '{' member* '}' ;
agent       : AGENT qualified indices? every? '{' member* '}' ;
indices     : '[' binder (',' binder)* ']' ;
every       : EVERY expression ALIGNED? ;

template          : TEMPLATE AGENT qualified '(' templateParameter (',' templateParameter)* ')' every? '{' member* '}' ;
templateParameter : name ':' STATE? type ;
templateUse       : AGENT qualified indices? '=' qualified '(' (templateArgument (',' templateArgument)*)? ')' ;
templateArgument  : name '=' expression ;

member : state | let | action | fault | assumes | observes ;

assumes  : ASSUMES name ':' expression ;
observes : OBSERVES reference (',' reference)* (LATE | EVERY expression)? ;

// --------------------------------------------------------------------------------------------------- actions

action : ACTION name parameters? clause* ;
fault  : FAULT name parameters? (AT MOST expression EACH?)? clause* ;

clause
    : WITH name '=' expression                  # reading
    | WHEN expression held?                     # trigger
    | REQUIRES expression                       # guard
    | ATOMIC                                    # atomic
    | within                                    # deadline
    | COOLDOWN expression EACH?                 # cooldown
    | HEALS healed (',' healed)*                # heals
    | LASTS AT MOST expression                  # lasts
    | ENDS block                                # ends
    | block                                     # instant
    | START block                               # starting
    | TAKES duration (IN PARALLEL)?             # taking
    | FINISH block                              # finishing
    ;

held     : FOR expression ;
within   : WITHIN expression ;
healed   : ((name '.')? name '.')? name ('(' arguments ')')? ;
duration : ANY TIME (OR NEVER)? # anyDuration
         | sum ('..' sum)?      # givenDuration
         ;

block : '{' statement* '}' ;

statement
    : IF expression block otherCase?                # ifStatement
    | FOR binders block                             # forStatement
    | LET name '=' expression                       # letStatement
    | target '=' ANY simpleType                     # choice
    | target op=('=' | '+=' | '-=') expression      # assignment
    ;

otherCase : ELSE (block | IF expression block otherCase?) ;
target    : name suffix* ;

// ------------------------------------------------------------------------------------------------- questions

invariant : INVARIANT qualified ':' expression ;
property  : PROPERTY qualified ':' goal ;

goal
    : REACHABLE expression                                # reachable
    | RECOVERABLE (BY AGENTS)? expression                 # recoverable
    | CASCADE AT MOST expression                          # cascade
    | SETTLES reference (',' reference)* (AT expression)? # settles
    | expression LEADS TO LASTING? expression within?     # leadsTo
    ;

expectation
    : EXPECT question HOLDS forValues?                    # expectHolds
    | EXPECT question VIOLATED culprits? fewest? forValues?  # expectViolated
    | EXPECT DEAD (name '.')? name '.' name               # expectDead
    | EXPECT VACUOUS question                             # expectVacuous
    ;

question  : name ('.' name ('.' name)?)? ;
culprits  : BY coalition (OR BY coalition)* (AMONG OTHERS)? ;
coalition : NOBODY | culprit (',' culprit)* ;
culprit   : (INTEGER OF)? qualified ('[' expressions ']')? ;
fewest    : IN INTEGER (STEPS | STEP) ;
forValues : FOR forValue (',' forValue)* ;
forValue  : qualified IN simpleType ;

scenario     : SCENARIO STRING '{' scenarioStep* '}' ;
scenarioStep : CHECK expression | BLOCKED actionName | sum LATER | FINISH? actionName (INTEGER TIMES)? ;

// ---------------------------------------------------------------------------------------------- coordination

coordinate : COORDINATE '{' rule* '}' ;

rule
    : GUARD actionName REQUIRES expression (AT FINISH)?
    | EXCLUSIVE actionName (',' actionName)*
    | AT MOST expression OF actionName (',' actionName)* within?
    | OWNER OF reference IS qualified
    | actionName BEFORE actionName
    ;

actionName : (name '.')? name ('[' expressions ']')? '.' name ('(' arguments ')')? ;

// ----------------------------------------------------------------------------------------------------- types

type       : simpleType maybeUnknown* ;
maybeUnknown : OR UNKNOWN ;
simpleType : sum ('..' sum)? ;
bounds     : sum '..' sum ;

// ----------------------------------------------------------------------------------------------- expressions

expressions : expression (',' expression)* ;
arguments   : expressions? ;

expression  : disjunction (IMPLIES expression)? ;
disjunction : conjunction (OR conjunction)* ;
conjunction : negation (AND negation)* ;
negation    : NOT negation | comparison ;

comparison
    : sum
      ( op=('==' | '!=' | '<' | '<=' | '>' | '>=') sum
      | IN (set | sum '..' sum)
      )?
    ;
set     : '{' expressions '}' ;
sum     : product (op+=('+' | '-') product)* ;
product : unary (op+=('*' | '/' | MOD) unary)* ;
unary   : '-' unary | fallback ;

/* What `unknown` is replaced by. */
fallback  : reference replacedBy* ;
replacedBy : OTHERWISE reference ;
reference : primary suffix* ;
suffix    : '[' expressions ']' # indexSuffix
          | '.' name            # memberSuffix
          ;

primary
    : INTEGER                                                # integer
    | DECIMAL                                                # decimal
    | DURATION                                               # durationLiteral
    | (TRUE | FALSE)                                         # truth
    | UNKNOWN                                                # unknownLiteral
    | IF expression THEN expression ELSE expression          # conditional
    | (ALL | SOME) binders ':' expression                    # openQuantified
    | quantifier '(' binders ':' expression ')'              # quantified
    | qualified '(' arguments ')'                            # call
    | name                                                   # nameReference
    | '(' expression ')'                                     # bracketed
    ;

quantifier : ALL | SOME | COUNT | SUM | MIN | MAX ;
binders    : binder (',' binder)* (WHERE expression)? ;

// ----------------------------------------------------------------------------------------------------- names

/* What an `import … as lib` brought in is called `lib.x`. Only `replace` declares such a name. */
qualified : name ('.' name)? ;

name
    : NAME
    | ACTION | AGENT | AGENTS | ALIGNED | AMONG | ANY | AS | ASSUMES | AT | ATOMIC | BEFORE | BLOCKED | BY | CASCADE
    | CHECK | CONST | COOLDOWN | COORDINATE | DEAD | EACH | ENDS | ENUM | ENVIRONMENT | EVERY | EXCLUSIVE | EXPECT
    | FAULT | FINISH | FOR | GUARD | HEALS | HOLDS | IGNORE | IMPORT | INITIALLY | INTERLEAVED | INVARIANT | IS
    | LASTING | LASTS | LATE | LATER | LEADS | LET | MAX | MIN | MOD | MOST | NEVER | NOBODY | OBSERVES | OF | OTHERS
    | OTHERWISE | OWNER | PARALLEL | PARAM | PROPERTY | RANGE | REACHABLE | RECOVERABLE | REPLACE | REQUIRES
    | SATURATING | SCENARIO | SETTLES | START | STATE | STEP | STEPS | SYSTEM | TAKES | TEMPLATE | TIME | TIMES | TO
    | UNIT | VACUOUS | VIOLATED | WHEN | WHERE | WITH | WITHIN | WITHOUT
    ;

// ------------------------------------------------------------------------------------------- RESERVED WORDS

ALL : 'all' ;
AND : 'and' ;
COUNT : 'count' ;
ELSE : 'else' ;
FALSE : 'false' ;
IF : 'if' ;
IMPLIES : 'implies' ;
IN : 'in' ;
NOT : 'not' ;
OR : 'or' ;
SOME : 'some' ;
SUM : 'sum' ;
THEN : 'then' ;
TRUE : 'true' ;
UNKNOWN : 'unknown' ;

// ------------------------------------------------------------------------- words that are keywords in places

ACTION : 'action' ;
AGENT : 'agent' ;
AGENTS : 'agents' ;
ALIGNED : 'aligned' ;
AMONG : 'among' ;
ANY : 'any' ;
AS : 'as' ;
ASSUMES : 'assumes' ;
AT : 'at' ;
ATOMIC : 'atomic' ;
BEFORE : 'before' ;
BLOCKED : 'blocked' ;
BY : 'by' ;
CASCADE : 'cascade' ;
CHECK : 'check' ;
CONST : 'const' ;
COOLDOWN : 'cooldown' ;
COORDINATE : 'coordinate' ;
DEAD : 'dead' ;
EACH : 'each' ;
ENDS : 'ends' ;
ENUM : 'enum' ;
ENVIRONMENT : 'environment' ;
EVERY : 'every' ;
EXCLUSIVE : 'exclusive' ;
EXPECT : 'expect' ;
FAULT : 'fault' ;
FINISH : 'finish' ;
FOR : 'for' ;
GUARD : 'guard' ;
HEALS : 'heals' ;
HOLDS : 'holds' ;
IGNORE : 'ignore' ;
IMPORT : 'import' ;
INITIALLY : 'initially' ;
INTERLEAVED : 'interleaved' ;
INVARIANT : 'invariant' ;
IS : 'is' ;
LASTING : 'lasting' ;
LASTS : 'lasts' ;
LATE : 'late' ;
LATER : 'later' ;
LEADS : 'leads' ;
LET : 'let' ;
MAX : 'max' ;
MIN : 'min' ;
MOD : 'mod' ;
MOST : 'most' ;
NEVER : 'never' ;
NOBODY : 'nobody' ;
OBSERVES : 'observes' ;
OF : 'of' ;
OTHERS : 'others' ;
OTHERWISE : 'otherwise' ;
OWNER : 'owner' ;
PARALLEL : 'parallel' ;
PARAM : 'param' ;
PROPERTY : 'property' ;
RANGE : 'range' ;
REACHABLE : 'reachable' ;
RECOVERABLE : 'recoverable' ;
REPLACE : 'replace' ;
REQUIRES : 'requires' ;
SATURATING : 'saturating' ;
SCENARIO : 'scenario' ;
SETTLES : 'settles' ;
START : 'start' ;
STATE : 'state' ;
STEP : 'step' ;
STEPS : 'steps' ;
SYSTEM : 'system' ;
TAKES : 'takes' ;
TEMPLATE : 'template' ;
TIME : 'time' ;
TIMES : 'times' ;
TO : 'to' ;
UNIT : 'unit' ;
VACUOUS : 'vacuous' ;
VIOLATED : 'violated' ;
WHEN : 'when' ;
WHERE : 'where' ;
WITH : 'with' ;
WITHIN : 'within' ;
WITHOUT : 'without' ;

// --------------------------------------------------------------------------------------------- other tokens

NAME     : [a-zA-Z_] [a-zA-Z_0-9]* ;
DURATION : [0-9]+ [smhd] ;
INTEGER  : [0-9]+ ;
DECIMAL  : [0-9]+ '.' [0-9]+ ;
STRING   : '"' ~["\r\n]* '"' ;

BRACE_OPEN    : '{' ;
BRACE_CLOSE   : '}' ;
BRACKET_OPEN  : '[' ;
BRACKET_CLOSE : ']' ;
PAREN_OPEN    : '(' ;
PAREN_CLOSE   : ')' ;
COLON         : ':' ;
COMMA         : ',' ;
DOT           : '.' ;
RANGE_DOTS    : '..' ;
SET           : '=' ;
ADD           : '+=' ;
SUBTRACT      : '-=' ;
EQUAL         : '==' ;
NOT_EQUAL     : '!=' ;
LESS          : '<' ;
AT_MOST       : '<=' ;
GREATER       : '>' ;
AT_LEAST      : '>=' ;
PLUS          : '+' ;
MINUS         : '-' ;
TIMES_SIGN    : '*' ;
DIVIDE        : '/' ;

DOC     : '///' (~[/\r\n] ~[\r\n]*)? -> channel(HIDDEN) ;
COMMENT : '//' ~[\r\n]* -> channel(HIDDEN) ;
SPACE   : [ \t\r\n]+ -> skip ;

// ------------------------- slips: written by hands used to other languages, answered with what to write here

SLIP            : '&&' | '||' | '!' | '&' | '|' | ';' | ':=' | '->' | '=>' | '=<' | '<>' | '===' | '!==' | '++'
                | '*=' | '/=' | '%' | '**' | '^' | '?' | '...' ;
FOREIGN_COMMENT : '/*' .*? ('*/' | EOF) | '#' ~[\r\n]* ;
QUOTED          : '\'' ~['\r\n]* '\'' ;
UNCLOSED_STRING : '"' ~["\r\n]* ;
BAD_NUMBER      : [0-9]+ [a-zA-Z_] [a-zA-Z_0-9]* ;
BAD_CHARACTER   : . ;

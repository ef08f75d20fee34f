; system HealsADrainFixed  basics/heals-a-drain-fixed.interlock:2
; A run starts where |the start| holds and goes on by steps for which |the step| holds, from x to x'. It reaches
; the goal of a question in a state for which |q: in a state| holds, or by one more step for which |q: by a step|
; holds.

(set-logic ALL)

; Division rounds down, a remainder has the divisor's sign, and by zero both are zero.
(define-fun |floor of /| ((a Int) (b Int)) Int
  (ite (= b 0) 0 (ite (> b 0) (div a b) (div (- a) (- b)))))
(define-fun |rest of /| ((a Int) (b Int)) Int
  (ite (= b 0) 0 (- a (* b (|floor of /| a b)))))
(define-fun |exact /| ((a Real) (b Real)) Real
  (ite (= b 0.0) 0.0 (/ a b)))

; The state, before the step and after it.
; up[1] : bool  basics/heals-a-drain.interlock:6
(declare-const |up[1]| Bool)
(declare-const |up[1]'| Bool)
; up[2] : bool  basics/heals-a-drain.interlock:6
(declare-const |up[2]| Bool)
(declare-const |up[2]'| Bool)
; up[3] : bool  basics/heals-a-drain.interlock:6
(declare-const |up[3]| Bool)
(declare-const |up[3]'| Bool)
; worked[1] : bool  basics/heals-a-drain.interlock:7
(declare-const |worked[1]| Bool)
(declare-const |worked[1]'| Bool)
; worked[2] : bool  basics/heals-a-drain.interlock:7
(declare-const |worked[2]| Bool)
(declare-const |worked[2]'| Bool)
; worked[3] : bool  basics/heals-a-drain.interlock:7
(declare-const |worked[3]| Bool)
(declare-const |worked[3]'| Bool)
; writer(up[1]) : writer { 0 nobody, 1 Hardware, 2 Healer, 3 Operator }  basics/heals-a-drain.interlock:6
(declare-const |writer(up[1])| Int)
(declare-const |writer(up[1])'| Int)
; writer(up[2]) : writer { 0 nobody, 1 Hardware, 2 Healer, 3 Operator }  basics/heals-a-drain.interlock:6
(declare-const |writer(up[2])| Int)
(declare-const |writer(up[2])'| Int)
; writer(up[3]) : writer { 0 nobody, 1 Hardware, 2 Healer, 3 Operator }  basics/heals-a-drain.interlock:6
(declare-const |writer(up[3])| Int)
(declare-const |writer(up[3])'| Int)
; Hardware.crash(1) outstanding : bool  basics/heals-a-drain.interlock:10
(declare-const |Hardware.crash(1) outstanding| Bool)
(declare-const |Hardware.crash(1) outstanding'| Bool)
; Hardware.crash(2) outstanding : bool  basics/heals-a-drain.interlock:10
(declare-const |Hardware.crash(2) outstanding| Bool)
(declare-const |Hardware.crash(2) outstanding'| Bool)
; Hardware.crash(3) outstanding : bool  basics/heals-a-drain.interlock:10
(declare-const |Hardware.crash(3) outstanding| Bool)
(declare-const |Hardware.crash(3) outstanding'| Bool)
; Hardware.crash happened : 0..2  basics/heals-a-drain.interlock:10
(declare-const |Hardware.crash happened| Int)
(declare-const |Hardware.crash happened'| Int)

; The step: who acts, with what, and in which order writes land.
; environment Hardware.crash  basics/heals-a-drain.interlock:10
(declare-const |Hardware.crash acts| Bool)
(declare-const |Hardware.crash: n| Int)
; agent Healer.restart  basics/heals-a-drain-fixed.interlock:7
(declare-const |Healer.restart acts| Bool)
; agent Healer.restart  basics/heals-a-drain-fixed.interlock:7
(declare-const |Healer.restart acts (2)| Bool)
; agent Healer.restart  basics/heals-a-drain-fixed.interlock:7
(declare-const |Healer.restart acts (3)| Bool)
; agent Operator.take_down  basics/heals-a-drain.interlock:21
(declare-const |Operator.take_down acts| Bool)
; agent Operator.take_down  basics/heals-a-drain.interlock:21
(declare-const |Operator.take_down acts (2)| Bool)
; agent Operator.take_down  basics/heals-a-drain.interlock:21
(declare-const |Operator.take_down acts (3)| Bool)
; agent Operator.bring_back  basics/heals-a-drain.interlock:22
(declare-const |Operator.bring_back acts| Bool)
; agent Operator.bring_back  basics/heals-a-drain.interlock:22
(declare-const |Operator.bring_back acts (2)| Bool)
; agent Operator.bring_back  basics/heals-a-drain.interlock:22
(declare-const |Operator.bring_back acts (3)| Bool)
(declare-const |order [Healer, Operator]| Bool)
(declare-const |other order [Healer, Operator]| Bool)

; Every variable has a value that it may have. True of every state of a run.
(define-fun |the domains| () Bool
  (and
    (<= 0 |writer(up[1])|)
    (<= |writer(up[1])| 3)
    (<= 0 |writer(up[2])|)
    (<= |writer(up[2])| 3)
    (<= 0 |writer(up[3])|)
    (<= |writer(up[3])| 3)
    (<= 0 |Hardware.crash happened|)
    (<= |Hardware.crash happened| 2)))

(define-fun |the start| () Bool
  (and
    (<= 0 |writer(up[1])|)
    (<= |writer(up[1])| 3)
    (<= 0 |writer(up[2])|)
    (<= |writer(up[2])| 3)
    (<= 0 |writer(up[3])|)
    (<= |writer(up[3])| 3)
    (<= 0 |Hardware.crash happened|)
    (<= |Hardware.crash happened| 2)
    |up[1]|
    |up[2]|
    |up[3]|
    (not |worked[1]|)
    (not |worked[2]|)
    (not |worked[3]|)
    (= |writer(up[1])| 0)
    (= |writer(up[2])| 0)
    (= |writer(up[3])| 0)
    (not |Hardware.crash(1) outstanding|)
    (not |Hardware.crash(2) outstanding|)
    (not |Hardware.crash(3) outstanding|)
    (= |Hardware.crash happened| 0)))

(define-fun |part 1| () Int (ite (= |Hardware.crash: n| 1) 1 0))
(define-fun |part 2| () Int (ite (= |Hardware.crash: n| 2) 1 0))
(define-fun |part 3| () Int (ite (= |Hardware.crash: n| 3) 1 0))
(define-fun |the step| () Bool
  (and
    (or |Hardware.crash acts| |Healer.restart acts| |Healer.restart acts (2)| |Healer.restart acts (3)| |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts| |Operator.bring_back acts (2)| |Operator.bring_back acts (3)|)
    (not (and |Healer.restart acts (2)| |Healer.restart acts|))
    (not (and |Healer.restart acts (3)| (or |Healer.restart acts| |Healer.restart acts (2)|)))
    (not (and |Operator.take_down acts (2)| |Operator.take_down acts|))
    (not (and |Operator.take_down acts (3)| (or |Operator.take_down acts| |Operator.take_down acts (2)|)))
    (not (and |Operator.bring_back acts| (or |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)|)))
    (not (and |Operator.bring_back acts (2)| (or |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts|)))
    (not (and |Operator.bring_back acts (3)| (or |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts| |Operator.bring_back acts (2)|)))
    (not (and (or |Healer.restart acts| |Healer.restart acts (2)| |Healer.restart acts (3)| |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts| |Operator.bring_back acts (2)| |Operator.bring_back acts (3)|) |Hardware.crash acts|))
    (or (not |Hardware.crash acts|) (and (< |Hardware.crash happened| 2) (ite (= |Hardware.crash: n| 1) |up[1]| (ite (= |Hardware.crash: n| 2) |up[2]| |up[3]|))))
    (<= 1 |Hardware.crash: n|)
    (<= |Hardware.crash: n| 3)
    (or (not |Healer.restart acts|) (and (not |up[1]|) (= |writer(up[1])| 1)))
    (or (not |Healer.restart acts (2)|) (and (not |up[2]|) (= |writer(up[2])| 1)))
    (or (not |Healer.restart acts (3)|) (and (not |up[3]|) (= |writer(up[3])| 1)))
    (or (not |Operator.take_down acts|) |up[1]|)
    (or (not |Operator.take_down acts (2)|) |up[2]|)
    (or (not |Operator.take_down acts (3)|) |up[3]|)
    (or (not |Operator.bring_back acts|) |worked[1]|)
    (or (not |Operator.bring_back acts (2)|) |worked[2]|)
    (or (not |Operator.bring_back acts (3)|) |worked[3]|)
    (= |up[1]'| (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 1)) |up[1]|) (or (and |Operator.bring_back acts| (or (not |Healer.restart acts|) |order [Healer, Operator]|)) (and (not (and |Operator.take_down acts| (or (not |Healer.restart acts|) |order [Healer, Operator]|))) (or (and |Healer.restart acts| (or (not |Operator.take_down acts|) (not |order [Healer, Operator]|)) (or (not |Operator.bring_back acts|) (not |order [Healer, Operator]|))) |up[1]|)))))
    (= |up[2]'| (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 2)) |up[2]|) (or (and |Operator.bring_back acts (2)| (or (not |Healer.restart acts (2)|) |order [Healer, Operator]|)) (and (not (and |Operator.take_down acts (2)| (or (not |Healer.restart acts (2)|) |order [Healer, Operator]|))) (or (and |Healer.restart acts (2)| (or (not |Operator.take_down acts (2)|) (not |order [Healer, Operator]|)) (or (not |Operator.bring_back acts (2)|) (not |order [Healer, Operator]|))) |up[2]|)))))
    (= |up[3]'| (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 3)) |up[3]|) (or (and |Operator.bring_back acts (3)| (or (not |Healer.restart acts (3)|) |order [Healer, Operator]|)) (and (not (and |Operator.take_down acts (3)| (or (not |Healer.restart acts (3)|) |order [Healer, Operator]|))) (or (and |Healer.restart acts (3)| (or (not |Operator.take_down acts (3)|) (not |order [Healer, Operator]|)) (or (not |Operator.bring_back acts (3)|) (not |order [Healer, Operator]|))) |up[3]|)))))
    (= |worked[1]'| (and (not |Operator.bring_back acts|) (or |Operator.take_down acts| |worked[1]|)))
    (= |worked[2]'| (and (not |Operator.bring_back acts (2)|) (or |Operator.take_down acts (2)| |worked[2]|)))
    (= |worked[3]'| (and (not |Operator.bring_back acts (3)|) (or |Operator.take_down acts (3)| |worked[3]|)))
    (= |writer(up[1])'| (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 1) |part 1| (+ |writer(up[1])| |part 1|)) (ite (and |Operator.bring_back acts| (or (not |Healer.restart acts|) |order [Healer, Operator]|)) 3 (ite (and |Operator.take_down acts| (or (not |Healer.restart acts|) |order [Healer, Operator]|)) 3 (ite (and |Healer.restart acts| (or (not |Operator.take_down acts|) (not |order [Healer, Operator]|)) (or (not |Operator.bring_back acts|) (not |order [Healer, Operator]|))) 2 |writer(up[1])|)))))
    (<= 0 |writer(up[1])'|)
    (<= |writer(up[1])'| 3)
    (= |writer(up[2])'| (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 2) |part 2| (+ |writer(up[2])| |part 2|)) (ite (and |Operator.bring_back acts (2)| (or (not |Healer.restart acts (2)|) |order [Healer, Operator]|)) 3 (ite (and |Operator.take_down acts (2)| (or (not |Healer.restart acts (2)|) |order [Healer, Operator]|)) 3 (ite (and |Healer.restart acts (2)| (or (not |Operator.take_down acts (2)|) (not |order [Healer, Operator]|)) (or (not |Operator.bring_back acts (2)|) (not |order [Healer, Operator]|))) 2 |writer(up[2])|)))))
    (<= 0 |writer(up[2])'|)
    (<= |writer(up[2])'| 3)
    (= |writer(up[3])'| (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 3) |part 3| (+ |writer(up[3])| |part 3|)) (ite (and |Operator.bring_back acts (3)| (or (not |Healer.restart acts (3)|) |order [Healer, Operator]|)) 3 (ite (and |Operator.take_down acts (3)| (or (not |Healer.restart acts (3)|) |order [Healer, Operator]|)) 3 (ite (and |Healer.restart acts (3)| (or (not |Operator.take_down acts (3)|) (not |order [Healer, Operator]|)) (or (not |Operator.bring_back acts (3)|) (not |order [Healer, Operator]|))) 2 |writer(up[3])|)))))
    (<= 0 |writer(up[3])'|)
    (<= |writer(up[3])'| 3)
    (= |Hardware.crash(1) outstanding'| (and (not |Healer.restart acts|) (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 1) (= |Hardware.crash: n| 1) |Hardware.crash(1) outstanding|) |Hardware.crash(1) outstanding|)))
    (= |Hardware.crash(2) outstanding'| (and (not |Healer.restart acts (2)|) (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 2) (= |Hardware.crash: n| 2) |Hardware.crash(2) outstanding|) |Hardware.crash(2) outstanding|)))
    (= |Hardware.crash(3) outstanding'| (and (not |Healer.restart acts (3)|) (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 3) (= |Hardware.crash: n| 3) |Hardware.crash(3) outstanding|) |Hardware.crash(3) outstanding|)))
    (= |Hardware.crash happened'| (ite |Hardware.crash acts| (+ |Hardware.crash happened| 1) |Hardware.crash happened|))
    (<= 0 |Hardware.crash happened'|)
    (<= |Hardware.crash happened'| 2)))

; invariant left_alone  basics/heals-a-drain.interlock:25
(define-fun |invariant left_alone: in a state| () Bool (not (and (or (not |worked[1]|) (not |up[1]|)) (or (not |worked[2]|) (not |up[2]|)) (or (not |worked[3]|) (not |up[3]|)))))
(define-fun |invariant left_alone: by a step| () Bool false)

; range range  basics/heals-a-drain-fixed.interlock:2
(define-fun |range range: in a state| () Bool false)
(define-fun |part 4| () Bool (ite (= |Hardware.crash: n| 1) |up[1]| (ite (= |Hardware.crash: n| 2) |up[2]| |up[3]|)))
(define-fun |part 5| () Int (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 1) |part 1| (+ |writer(up[1])| |part 1|)) (ite (and |Operator.bring_back acts| (or (not |Healer.restart acts|) |order [Healer, Operator]|)) 3 (ite (and |Operator.take_down acts| (or (not |Healer.restart acts|) |order [Healer, Operator]|)) 3 (ite (and |Healer.restart acts| (or (not |Operator.take_down acts|) (not |order [Healer, Operator]|)) (or (not |Operator.bring_back acts|) (not |order [Healer, Operator]|))) 2 |writer(up[1])|)))))
(define-fun |part 6| () Int (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 2) |part 2| (+ |writer(up[2])| |part 2|)) (ite (and |Operator.bring_back acts (2)| (or (not |Healer.restart acts (2)|) |order [Healer, Operator]|)) 3 (ite (and |Operator.take_down acts (2)| (or (not |Healer.restart acts (2)|) |order [Healer, Operator]|)) 3 (ite (and |Healer.restart acts (2)| (or (not |Operator.take_down acts (2)|) (not |order [Healer, Operator]|)) (or (not |Operator.bring_back acts (2)|) (not |order [Healer, Operator]|))) 2 |writer(up[2])|)))))
(define-fun |part 7| () Int (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 3) |part 3| (+ |writer(up[3])| |part 3|)) (ite (and |Operator.bring_back acts (3)| (or (not |Healer.restart acts (3)|) |order [Healer, Operator]|)) 3 (ite (and |Operator.take_down acts (3)| (or (not |Healer.restart acts (3)|) |order [Healer, Operator]|)) 3 (ite (and |Healer.restart acts (3)| (or (not |Operator.take_down acts (3)|) (not |order [Healer, Operator]|)) (or (not |Operator.bring_back acts (3)|) (not |order [Healer, Operator]|))) 2 |writer(up[3])|)))))
(define-fun |part 8| () Int (ite |Hardware.crash acts| (+ |Hardware.crash happened| 1) |Hardware.crash happened|))
(define-fun |range range: by a step| () Bool
  (and
    (or |Hardware.crash acts| |Healer.restart acts| |Healer.restart acts (2)| |Healer.restart acts (3)| |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts| |Operator.bring_back acts (2)| |Operator.bring_back acts (3)|)
    (not (and |Healer.restart acts (2)| |Healer.restart acts|))
    (not (and |Healer.restart acts (3)| (or |Healer.restart acts| |Healer.restart acts (2)|)))
    (not (and |Operator.take_down acts (2)| |Operator.take_down acts|))
    (not (and |Operator.take_down acts (3)| (or |Operator.take_down acts| |Operator.take_down acts (2)|)))
    (not (and |Operator.bring_back acts| (or |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)|)))
    (not (and |Operator.bring_back acts (2)| (or |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts|)))
    (not (and |Operator.bring_back acts (3)| (or |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts| |Operator.bring_back acts (2)|)))
    (not (and (or |Healer.restart acts| |Healer.restart acts (2)| |Healer.restart acts (3)| |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts| |Operator.bring_back acts (2)| |Operator.bring_back acts (3)|) |Hardware.crash acts|))
    (or (not |Hardware.crash acts|) (and (< |Hardware.crash happened| 2) |part 4|))
    (<= 1 |Hardware.crash: n|)
    (<= |Hardware.crash: n| 3)
    (or (not |Healer.restart acts|) (and (not |up[1]|) (= |writer(up[1])| 1)))
    (or (not |Healer.restart acts (2)|) (and (not |up[2]|) (= |writer(up[2])| 1)))
    (or (not |Healer.restart acts (3)|) (and (not |up[3]|) (= |writer(up[3])| 1)))
    (or (not |Operator.take_down acts|) |up[1]|)
    (or (not |Operator.take_down acts (2)|) |up[2]|)
    (or (not |Operator.take_down acts (3)|) |up[3]|)
    (or (not |Operator.bring_back acts|) |worked[1]|)
    (or (not |Operator.bring_back acts (2)|) |worked[2]|)
    (or (not |Operator.bring_back acts (3)|) |worked[3]|)
    (not |Hardware.crash acts|)
    (or (not (and (<= 0 |part 5|) (<= |part 5| 3))) (not (and (<= 0 |part 6|) (<= |part 6| 3))) (not (and (<= 0 |part 7|) (<= |part 7| 3))) (not (and (<= 0 |part 8|) (<= |part 8| 2))))))

; index index  basics/heals-a-drain-fixed.interlock:2
(define-fun |index index: in a state| () Bool false)
(define-fun |index index: by a step| () Bool false)

; division division  basics/heals-a-drain-fixed.interlock:2
(define-fun |division division: in a state| () Bool false)
(define-fun |division division: by a step| () Bool false)

; clash clash  basics/heals-a-drain-fixed.interlock:2
(define-fun |clash clash: in a state| () Bool false)
(define-fun |part 9| () Int (ite (= |Hardware.crash: n| 1) 1 0))
(define-fun |part 10| () Int (ite (= |Hardware.crash: n| 1) |part 9| (+ |writer(up[1])| |part 9|)))
(define-fun |part 11| () Int (ite (= |Hardware.crash: n| 2) 1 0))
(define-fun |part 12| () Int (ite (= |Hardware.crash: n| 2) |part 11| (+ |writer(up[2])| |part 11|)))
(define-fun |part 13| () Int (ite (= |Hardware.crash: n| 3) 1 0))
(define-fun |part 14| () Int (ite (= |Hardware.crash: n| 3) |part 13| (+ |writer(up[3])| |part 13|)))
(define-fun |clash clash: by a step| () Bool
  (and
    (or |Hardware.crash acts| |Healer.restart acts| |Healer.restart acts (2)| |Healer.restart acts (3)| |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts| |Operator.bring_back acts (2)| |Operator.bring_back acts (3)|)
    (not (and |Healer.restart acts (2)| |Healer.restart acts|))
    (not (and |Healer.restart acts (3)| (or |Healer.restart acts| |Healer.restart acts (2)|)))
    (not (and |Operator.take_down acts (2)| |Operator.take_down acts|))
    (not (and |Operator.take_down acts (3)| (or |Operator.take_down acts| |Operator.take_down acts (2)|)))
    (not (and |Operator.bring_back acts| (or |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)|)))
    (not (and |Operator.bring_back acts (2)| (or |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts|)))
    (not (and |Operator.bring_back acts (3)| (or |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts| |Operator.bring_back acts (2)|)))
    (not (and (or |Healer.restart acts| |Healer.restart acts (2)| |Healer.restart acts (3)| |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts| |Operator.bring_back acts (2)| |Operator.bring_back acts (3)|) |Hardware.crash acts|))
    (or (not |Hardware.crash acts|) (and (< |Hardware.crash happened| 2) |part 4|))
    (<= 1 |Hardware.crash: n|)
    (<= |Hardware.crash: n| 3)
    (or (not |Healer.restart acts|) (and (not |up[1]|) (= |writer(up[1])| 1)))
    (or (not |Healer.restart acts (2)|) (and (not |up[2]|) (= |writer(up[2])| 1)))
    (or (not |Healer.restart acts (3)|) (and (not |up[3]|) (= |writer(up[3])| 1)))
    (or (not |Operator.take_down acts|) |up[1]|)
    (or (not |Operator.take_down acts (2)|) |up[2]|)
    (or (not |Operator.take_down acts (3)|) |up[3]|)
    (or (not |Operator.bring_back acts|) |worked[1]|)
    (or (not |Operator.bring_back acts (2)|) |worked[2]|)
    (or (not |Operator.bring_back acts (3)|) |worked[3]|)
    (or (not (= (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 1)) |up[1]|) (or (and |Operator.bring_back acts| (or (not |Healer.restart acts|) |order [Healer, Operator]|)) (and (not (and |Operator.take_down acts| (or (not |Healer.restart acts|) |order [Healer, Operator]|))) (or (and |Healer.restart acts| (or (not |Operator.take_down acts|) (not |order [Healer, Operator]|)) (or (not |Operator.bring_back acts|) (not |order [Healer, Operator]|))) |up[1]|)))) (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 1)) |up[1]|) (or (and |Operator.bring_back acts| (or (not |Healer.restart acts|) |other order [Healer, Operator]|)) (and (not (and |Operator.take_down acts| (or (not |Healer.restart acts|) |other order [Healer, Operator]|))) (or (and |Healer.restart acts| (or (not |Operator.take_down acts|) (not |other order [Healer, Operator]|)) (or (not |Operator.bring_back acts|) (not |other order [Healer, Operator]|))) |up[1]|)))))) (not (= (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 2)) |up[2]|) (or (and |Operator.bring_back acts (2)| (or (not |Healer.restart acts (2)|) |order [Healer, Operator]|)) (and (not (and |Operator.take_down acts (2)| (or (not |Healer.restart acts (2)|) |order [Healer, Operator]|))) (or (and |Healer.restart acts (2)| (or (not |Operator.take_down acts (2)|) (not |order [Healer, Operator]|)) (or (not |Operator.bring_back acts (2)|) (not |order [Healer, Operator]|))) |up[2]|)))) (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 2)) |up[2]|) (or (and |Operator.bring_back acts (2)| (or (not |Healer.restart acts (2)|) |other order [Healer, Operator]|)) (and (not (and |Operator.take_down acts (2)| (or (not |Healer.restart acts (2)|) |other order [Healer, Operator]|))) (or (and |Healer.restart acts (2)| (or (not |Operator.take_down acts (2)|) (not |other order [Healer, Operator]|)) (or (not |Operator.bring_back acts (2)|) (not |other order [Healer, Operator]|))) |up[2]|)))))) (not (= (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 3)) |up[3]|) (or (and |Operator.bring_back acts (3)| (or (not |Healer.restart acts (3)|) |order [Healer, Operator]|)) (and (not (and |Operator.take_down acts (3)| (or (not |Healer.restart acts (3)|) |order [Healer, Operator]|))) (or (and |Healer.restart acts (3)| (or (not |Operator.take_down acts (3)|) (not |order [Healer, Operator]|)) (or (not |Operator.bring_back acts (3)|) (not |order [Healer, Operator]|))) |up[3]|)))) (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 3)) |up[3]|) (or (and |Operator.bring_back acts (3)| (or (not |Healer.restart acts (3)|) |other order [Healer, Operator]|)) (and (not (and |Operator.take_down acts (3)| (or (not |Healer.restart acts (3)|) |other order [Healer, Operator]|))) (or (and |Healer.restart acts (3)| (or (not |Operator.take_down acts (3)|) (not |other order [Healer, Operator]|)) (or (not |Operator.bring_back acts (3)|) (not |other order [Healer, Operator]|))) |up[3]|)))))))
    (not (and |Hardware.crash acts| (or (not (and (<= 0 |part 10|) (<= |part 10| 3))) (not (and (<= 0 |part 12|) (<= |part 12| 3))) (not (and (<= 0 |part 14|) (<= |part 14| 3))) (not (and (<= 0 (+ |Hardware.crash happened| 1)) (<= (+ |Hardware.crash happened| 1) 2))))))))

; attribution attribution  basics/heals-a-drain-fixed.interlock:2
(define-fun |attribution attribution: in a state| () Bool false)
(define-fun |attribution attribution: by a step| () Bool
  (and
    (or |Hardware.crash acts| |Healer.restart acts| |Healer.restart acts (2)| |Healer.restart acts (3)| |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts| |Operator.bring_back acts (2)| |Operator.bring_back acts (3)|)
    (not (and |Healer.restart acts (2)| |Healer.restart acts|))
    (not (and |Healer.restart acts (3)| (or |Healer.restart acts| |Healer.restart acts (2)|)))
    (not (and |Operator.take_down acts (2)| |Operator.take_down acts|))
    (not (and |Operator.take_down acts (3)| (or |Operator.take_down acts| |Operator.take_down acts (2)|)))
    (not (and |Operator.bring_back acts| (or |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)|)))
    (not (and |Operator.bring_back acts (2)| (or |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts|)))
    (not (and |Operator.bring_back acts (3)| (or |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts| |Operator.bring_back acts (2)|)))
    (not (and (or |Healer.restart acts| |Healer.restart acts (2)| |Healer.restart acts (3)| |Operator.take_down acts| |Operator.take_down acts (2)| |Operator.take_down acts (3)| |Operator.bring_back acts| |Operator.bring_back acts (2)| |Operator.bring_back acts (3)|) |Hardware.crash acts|))
    (or (not |Hardware.crash acts|) (and (< |Hardware.crash happened| 2) |part 4|))
    (<= 1 |Hardware.crash: n|)
    (<= |Hardware.crash: n| 3)
    (or (not |Healer.restart acts|) (and (not |up[1]|) (= |writer(up[1])| 1)))
    (or (not |Healer.restart acts (2)|) (and (not |up[2]|) (= |writer(up[2])| 1)))
    (or (not |Healer.restart acts (3)|) (and (not |up[3]|) (= |writer(up[3])| 1)))
    (or (not |Operator.take_down acts|) |up[1]|)
    (or (not |Operator.take_down acts (2)|) |up[2]|)
    (or (not |Operator.take_down acts (3)|) |up[3]|)
    (or (not |Operator.bring_back acts|) |worked[1]|)
    (or (not |Operator.bring_back acts (2)|) |worked[2]|)
    (or (not |Operator.bring_back acts (3)|) |worked[3]|)
    (or (and |Healer.restart acts| (not |Hardware.crash(1) outstanding|)) (and |Healer.restart acts (2)| (not |Hardware.crash(2) outstanding|)) (and |Healer.restart acts (3)| (not |Hardware.crash(3) outstanding|)))))

; dead Hardware.crash  basics/heals-a-drain.interlock:10
(define-fun |part 15| () Int (ite (= |Hardware.crash: n| 1) 1 0))
(define-fun |part 16| () Int (ite (= |Hardware.crash: n| 1) |part 15| (+ |writer(up[1])| |part 15|)))
(define-fun |part 17| () Int (ite (= |Hardware.crash: n| 2) 1 0))
(define-fun |part 18| () Int (ite (= |Hardware.crash: n| 2) |part 17| (+ |writer(up[2])| |part 17|)))
(define-fun |part 19| () Int (ite (= |Hardware.crash: n| 3) 1 0))
(define-fun |part 20| () Int (ite (= |Hardware.crash: n| 3) |part 19| (+ |writer(up[3])| |part 19|)))
(define-fun |dead Hardware.crash: in a state| () Bool
  (and
    (< |Hardware.crash happened| 2)
    |part 4|
    (<= 1 |Hardware.crash: n|)
    (<= |Hardware.crash: n| 3)
    (not (or (not (and (<= 0 |part 16|) (<= |part 16| 3))) (not (and (<= 0 |part 18|) (<= |part 18| 3))) (not (and (<= 0 |part 20|) (<= |part 20| 3))) (not (and (<= 0 (+ |Hardware.crash happened| 1)) (<= (+ |Hardware.crash happened| 1) 2)))))))
(define-fun |dead Hardware.crash: by a step| () Bool false)

; dead Healer.restart  basics/heals-a-drain-fixed.interlock:7
(define-fun |dead Healer.restart: in a state| () Bool
  (or
    (and (not |up[1]|) (= |writer(up[1])| 1))
    (and (not |up[2]|) (= |writer(up[2])| 1))
    (and (not |up[3]|) (= |writer(up[3])| 1))))
(define-fun |dead Healer.restart: by a step| () Bool false)

; dead Operator.take_down  basics/heals-a-drain.interlock:21
(define-fun |dead Operator.take_down: in a state| () Bool
  (or
    |up[1]|
    |up[2]|
    |up[3]|))
(define-fun |dead Operator.take_down: by a step| () Bool false)

; dead Operator.bring_back  basics/heals-a-drain.interlock:22
(define-fun |dead Operator.bring_back: in a state| () Bool
  (or
    |worked[1]|
    |worked[2]|
    |worked[3]|))
(define-fun |dead Operator.bring_back: by a step| () Bool false)

; vacuous left_alone  basics/heals-a-drain.interlock:25
(define-fun |vacuous left_alone: in a state| () Bool
  (or
    |worked[1]|
    |worked[2]|
    |worked[3]|))
(define-fun |vacuous left_alone: by a step| () Bool false)

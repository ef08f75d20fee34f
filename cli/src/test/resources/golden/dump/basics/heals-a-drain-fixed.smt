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
(declare-const |Healer.restart: n| Int)
; agent Operator.take_down  basics/heals-a-drain.interlock:21
(declare-const |Operator.take_down acts| Bool)
(declare-const |Operator.take_down: n| Int)
; agent Operator.bring_back  basics/heals-a-drain.interlock:22
(declare-const |Operator.bring_back acts| Bool)
(declare-const |Operator.bring_back: n| Int)
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
(define-fun |part 2| () Int (ite (= |Operator.bring_back: n| 1) 3 0))
(define-fun |part 3| () Int (ite (= |Healer.restart: n| 1) 2 0))
(define-fun |part 4| () Int (ite (= |Operator.take_down: n| 1) 3 0))
(define-fun |part 5| () Int (ite (= |Hardware.crash: n| 2) 1 0))
(define-fun |part 6| () Int (ite (= |Operator.bring_back: n| 2) 3 0))
(define-fun |part 7| () Int (ite (= |Healer.restart: n| 2) 2 0))
(define-fun |part 8| () Int (ite (= |Operator.take_down: n| 2) 3 0))
(define-fun |part 9| () Int (ite (= |Hardware.crash: n| 3) 1 0))
(define-fun |part 10| () Int (ite (= |Operator.bring_back: n| 3) 3 0))
(define-fun |part 11| () Int (ite (= |Healer.restart: n| 3) 2 0))
(define-fun |part 12| () Int (ite (= |Operator.take_down: n| 3) 3 0))
(define-fun |the step| () Bool
  (and
    (or |Hardware.crash acts| |Healer.restart acts| |Operator.take_down acts| |Operator.bring_back acts|)
    (not (and |Operator.bring_back acts| |Operator.take_down acts|))
    (not (and (or |Healer.restart acts| |Operator.take_down acts| |Operator.bring_back acts|) |Hardware.crash acts|))
    (or (not |Hardware.crash acts|) (and (< |Hardware.crash happened| 2) (ite (= |Hardware.crash: n| 1) |up[1]| (ite (= |Hardware.crash: n| 2) |up[2]| |up[3]|))))
    (<= 1 |Hardware.crash: n|)
    (<= |Hardware.crash: n| 3)
    (or (not |Healer.restart acts|) (and (not (ite (= |Healer.restart: n| 1) |up[1]| (ite (= |Healer.restart: n| 2) |up[2]| |up[3]|))) (= (ite (= |Healer.restart: n| 1) |writer(up[1])| (ite (= |Healer.restart: n| 2) |writer(up[2])| |writer(up[3])|)) 1)))
    (<= 1 |Healer.restart: n|)
    (<= |Healer.restart: n| 3)
    (or (not |Operator.take_down acts|) (ite (= |Operator.take_down: n| 1) |up[1]| (ite (= |Operator.take_down: n| 2) |up[2]| |up[3]|)))
    (<= 1 |Operator.take_down: n|)
    (<= |Operator.take_down: n| 3)
    (or (not |Operator.bring_back acts|) (ite (= |Operator.bring_back: n| 1) |worked[1]| (ite (= |Operator.bring_back: n| 2) |worked[2]| |worked[3]|)))
    (<= 1 |Operator.bring_back: n|)
    (<= |Operator.bring_back: n| 3)
    (= |up[1]'| (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 1)) |up[1]|) (ite (and |Operator.bring_back acts| (= |Operator.bring_back: n| 1) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 1))) |order [Healer, Operator]|)) (= |Operator.bring_back: n| 1) (and (not (and |Operator.take_down acts| (= |Operator.take_down: n| 1) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 1))) |order [Healer, Operator]|))) (ite (and |Healer.restart acts| (= |Healer.restart: n| 1) (or (not (and |Operator.take_down acts| (= |Operator.take_down: n| 1))) (not |order [Healer, Operator]|)) (or (not (and |Operator.bring_back acts| (= |Operator.bring_back: n| 1))) (not |order [Healer, Operator]|))) (= |Healer.restart: n| 1) |up[1]|)))))
    (= |up[2]'| (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 2)) |up[2]|) (ite (and |Operator.bring_back acts| (= |Operator.bring_back: n| 2) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 2))) |order [Healer, Operator]|)) (= |Operator.bring_back: n| 2) (and (not (and |Operator.take_down acts| (= |Operator.take_down: n| 2) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 2))) |order [Healer, Operator]|))) (ite (and |Healer.restart acts| (= |Healer.restart: n| 2) (or (not (and |Operator.take_down acts| (= |Operator.take_down: n| 2))) (not |order [Healer, Operator]|)) (or (not (and |Operator.bring_back acts| (= |Operator.bring_back: n| 2))) (not |order [Healer, Operator]|))) (= |Healer.restart: n| 2) |up[2]|)))))
    (= |up[3]'| (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 3)) |up[3]|) (ite (and |Operator.bring_back acts| (= |Operator.bring_back: n| 3) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 3))) |order [Healer, Operator]|)) (= |Operator.bring_back: n| 3) (and (not (and |Operator.take_down acts| (= |Operator.take_down: n| 3) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 3))) |order [Healer, Operator]|))) (ite (and |Healer.restart acts| (= |Healer.restart: n| 3) (or (not (and |Operator.take_down acts| (= |Operator.take_down: n| 3))) (not |order [Healer, Operator]|)) (or (not (and |Operator.bring_back acts| (= |Operator.bring_back: n| 3))) (not |order [Healer, Operator]|))) (= |Healer.restart: n| 3) |up[3]|)))))
    (= |worked[1]'| (ite |Operator.bring_back acts| (and (not (= |Operator.bring_back: n| 1)) |worked[1]|) (ite |Operator.take_down acts| (ite (= |Operator.take_down: n| 1) (= |Operator.take_down: n| 1) |worked[1]|) |worked[1]|)))
    (= |worked[2]'| (ite |Operator.bring_back acts| (and (not (= |Operator.bring_back: n| 2)) |worked[2]|) (ite |Operator.take_down acts| (ite (= |Operator.take_down: n| 2) (= |Operator.take_down: n| 2) |worked[2]|) |worked[2]|)))
    (= |worked[3]'| (ite |Operator.bring_back acts| (and (not (= |Operator.bring_back: n| 3)) |worked[3]|) (ite |Operator.take_down acts| (ite (= |Operator.take_down: n| 3) (= |Operator.take_down: n| 3) |worked[3]|) |worked[3]|)))
    (= |writer(up[1])'| (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 1) |part 1| (+ |writer(up[1])| |part 1|)) (ite (and |Operator.bring_back acts| (= |Operator.bring_back: n| 1) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 1))) |order [Healer, Operator]|)) (+ |part 2| (ite (and |Healer.restart acts| (not |order [Healer, Operator]|)) (ite (= |Healer.restart: n| 1) 0 |part 3|) 0)) (ite (and |Operator.take_down acts| (= |Operator.take_down: n| 1) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 1))) |order [Healer, Operator]|)) (+ |part 4| (ite (and |Healer.restart acts| (not |order [Healer, Operator]|)) (ite (= |Healer.restart: n| 1) 0 |part 3|) 0)) (ite (and |Healer.restart acts| (= |Healer.restart: n| 1) (or (not (and |Operator.take_down acts| (= |Operator.take_down: n| 1))) (not |order [Healer, Operator]|)) (or (not (and |Operator.bring_back acts| (= |Operator.bring_back: n| 1))) (not |order [Healer, Operator]|))) (+ |part 3| (ite (and |Operator.take_down acts| |order [Healer, Operator]|) (ite (= |Operator.take_down: n| 1) 0 |part 4|) 0) (ite (and |Operator.bring_back acts| |order [Healer, Operator]|) (ite (= |Operator.bring_back: n| 1) 0 |part 2|) 0)) (+ |writer(up[1])| (ite |Healer.restart acts| (ite (= |Healer.restart: n| 1) 0 |part 3|) 0) (ite |Operator.take_down acts| (ite (= |Operator.take_down: n| 1) 0 |part 4|) 0) (ite |Operator.bring_back acts| (ite (= |Operator.bring_back: n| 1) 0 |part 2|) 0)))))))
    (<= 0 |writer(up[1])'|)
    (<= |writer(up[1])'| 3)
    (= |writer(up[2])'| (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 2) |part 5| (+ |writer(up[2])| |part 5|)) (ite (and |Operator.bring_back acts| (= |Operator.bring_back: n| 2) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 2))) |order [Healer, Operator]|)) (+ |part 6| (ite (and |Healer.restart acts| (not |order [Healer, Operator]|)) (ite (= |Healer.restart: n| 2) 0 |part 7|) 0)) (ite (and |Operator.take_down acts| (= |Operator.take_down: n| 2) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 2))) |order [Healer, Operator]|)) (+ |part 8| (ite (and |Healer.restart acts| (not |order [Healer, Operator]|)) (ite (= |Healer.restart: n| 2) 0 |part 7|) 0)) (ite (and |Healer.restart acts| (= |Healer.restart: n| 2) (or (not (and |Operator.take_down acts| (= |Operator.take_down: n| 2))) (not |order [Healer, Operator]|)) (or (not (and |Operator.bring_back acts| (= |Operator.bring_back: n| 2))) (not |order [Healer, Operator]|))) (+ |part 7| (ite (and |Operator.take_down acts| |order [Healer, Operator]|) (ite (= |Operator.take_down: n| 2) 0 |part 8|) 0) (ite (and |Operator.bring_back acts| |order [Healer, Operator]|) (ite (= |Operator.bring_back: n| 2) 0 |part 6|) 0)) (+ |writer(up[2])| (ite |Healer.restart acts| (ite (= |Healer.restart: n| 2) 0 |part 7|) 0) (ite |Operator.take_down acts| (ite (= |Operator.take_down: n| 2) 0 |part 8|) 0) (ite |Operator.bring_back acts| (ite (= |Operator.bring_back: n| 2) 0 |part 6|) 0)))))))
    (<= 0 |writer(up[2])'|)
    (<= |writer(up[2])'| 3)
    (= |writer(up[3])'| (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 3) |part 9| (+ |writer(up[3])| |part 9|)) (ite (and |Operator.bring_back acts| (= |Operator.bring_back: n| 3) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 3))) |order [Healer, Operator]|)) (+ |part 10| (ite (and |Healer.restart acts| (not |order [Healer, Operator]|)) (ite (= |Healer.restart: n| 3) 0 |part 11|) 0)) (ite (and |Operator.take_down acts| (= |Operator.take_down: n| 3) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 3))) |order [Healer, Operator]|)) (+ |part 12| (ite (and |Healer.restart acts| (not |order [Healer, Operator]|)) (ite (= |Healer.restart: n| 3) 0 |part 11|) 0)) (ite (and |Healer.restart acts| (= |Healer.restart: n| 3) (or (not (and |Operator.take_down acts| (= |Operator.take_down: n| 3))) (not |order [Healer, Operator]|)) (or (not (and |Operator.bring_back acts| (= |Operator.bring_back: n| 3))) (not |order [Healer, Operator]|))) (+ |part 11| (ite (and |Operator.take_down acts| |order [Healer, Operator]|) (ite (= |Operator.take_down: n| 3) 0 |part 12|) 0) (ite (and |Operator.bring_back acts| |order [Healer, Operator]|) (ite (= |Operator.bring_back: n| 3) 0 |part 10|) 0)) (+ |writer(up[3])| (ite |Healer.restart acts| (ite (= |Healer.restart: n| 3) 0 |part 11|) 0) (ite |Operator.take_down acts| (ite (= |Operator.take_down: n| 3) 0 |part 12|) 0) (ite |Operator.bring_back acts| (ite (= |Operator.bring_back: n| 3) 0 |part 10|) 0)))))))
    (<= 0 |writer(up[3])'|)
    (<= |writer(up[3])'| 3)
    (= |Hardware.crash(1) outstanding'| (ite |Healer.restart acts| (and (not (= |Healer.restart: n| 1)) |Hardware.crash(1) outstanding|) (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 1) (= |Hardware.crash: n| 1) |Hardware.crash(1) outstanding|) |Hardware.crash(1) outstanding|)))
    (= |Hardware.crash(2) outstanding'| (ite |Healer.restart acts| (and (not (= |Healer.restart: n| 2)) |Hardware.crash(2) outstanding|) (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 2) (= |Hardware.crash: n| 2) |Hardware.crash(2) outstanding|) |Hardware.crash(2) outstanding|)))
    (= |Hardware.crash(3) outstanding'| (ite |Healer.restart acts| (and (not (= |Healer.restart: n| 3)) |Hardware.crash(3) outstanding|) (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 3) (= |Hardware.crash: n| 3) |Hardware.crash(3) outstanding|) |Hardware.crash(3) outstanding|)))
    (= |Hardware.crash happened'| (ite |Hardware.crash acts| (+ |Hardware.crash happened| 1) |Hardware.crash happened|))
    (<= 0 |Hardware.crash happened'|)
    (<= |Hardware.crash happened'| 2)))

; invariant left_alone  basics/heals-a-drain.interlock:25
(define-fun |invariant left_alone: in a state| () Bool (not (and (or (not |worked[1]|) (not |up[1]|)) (or (not |worked[2]|) (not |up[2]|)) (or (not |worked[3]|) (not |up[3]|)))))
(define-fun |invariant left_alone: by a step| () Bool false)

; range range  basics/heals-a-drain-fixed.interlock:2
(define-fun |range range: in a state| () Bool false)
(define-fun |part 13| () Bool (ite (= |Hardware.crash: n| 1) |up[1]| (ite (= |Hardware.crash: n| 2) |up[2]| |up[3]|)))
(define-fun |part 14| () Bool (not (ite (= |Healer.restart: n| 1) |up[1]| (ite (= |Healer.restart: n| 2) |up[2]| |up[3]|))))
(define-fun |part 15| () Bool (= (ite (= |Healer.restart: n| 1) |writer(up[1])| (ite (= |Healer.restart: n| 2) |writer(up[2])| |writer(up[3])|)) 1))
(define-fun |part 16| () Bool (ite (= |Operator.take_down: n| 1) |up[1]| (ite (= |Operator.take_down: n| 2) |up[2]| |up[3]|)))
(define-fun |part 17| () Bool (ite (= |Operator.bring_back: n| 1) |worked[1]| (ite (= |Operator.bring_back: n| 2) |worked[2]| |worked[3]|)))
(define-fun |part 18| () Int (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 1) |part 1| (+ |writer(up[1])| |part 1|)) (ite (and |Operator.bring_back acts| (= |Operator.bring_back: n| 1) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 1))) |order [Healer, Operator]|)) (+ |part 2| (ite (and |Healer.restart acts| (not |order [Healer, Operator]|)) (ite (= |Healer.restart: n| 1) 0 |part 3|) 0)) (ite (and |Operator.take_down acts| (= |Operator.take_down: n| 1) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 1))) |order [Healer, Operator]|)) (+ |part 4| (ite (and |Healer.restart acts| (not |order [Healer, Operator]|)) (ite (= |Healer.restart: n| 1) 0 |part 3|) 0)) (ite (and |Healer.restart acts| (= |Healer.restart: n| 1) (or (not (and |Operator.take_down acts| (= |Operator.take_down: n| 1))) (not |order [Healer, Operator]|)) (or (not (and |Operator.bring_back acts| (= |Operator.bring_back: n| 1))) (not |order [Healer, Operator]|))) (+ |part 3| (ite (and |Operator.take_down acts| |order [Healer, Operator]|) (ite (= |Operator.take_down: n| 1) 0 |part 4|) 0) (ite (and |Operator.bring_back acts| |order [Healer, Operator]|) (ite (= |Operator.bring_back: n| 1) 0 |part 2|) 0)) (+ |writer(up[1])| (ite |Healer.restart acts| (ite (= |Healer.restart: n| 1) 0 |part 3|) 0) (ite |Operator.take_down acts| (ite (= |Operator.take_down: n| 1) 0 |part 4|) 0) (ite |Operator.bring_back acts| (ite (= |Operator.bring_back: n| 1) 0 |part 2|) 0)))))))
(define-fun |part 19| () Int (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 2) |part 5| (+ |writer(up[2])| |part 5|)) (ite (and |Operator.bring_back acts| (= |Operator.bring_back: n| 2) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 2))) |order [Healer, Operator]|)) (+ |part 6| (ite (and |Healer.restart acts| (not |order [Healer, Operator]|)) (ite (= |Healer.restart: n| 2) 0 |part 7|) 0)) (ite (and |Operator.take_down acts| (= |Operator.take_down: n| 2) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 2))) |order [Healer, Operator]|)) (+ |part 8| (ite (and |Healer.restart acts| (not |order [Healer, Operator]|)) (ite (= |Healer.restart: n| 2) 0 |part 7|) 0)) (ite (and |Healer.restart acts| (= |Healer.restart: n| 2) (or (not (and |Operator.take_down acts| (= |Operator.take_down: n| 2))) (not |order [Healer, Operator]|)) (or (not (and |Operator.bring_back acts| (= |Operator.bring_back: n| 2))) (not |order [Healer, Operator]|))) (+ |part 7| (ite (and |Operator.take_down acts| |order [Healer, Operator]|) (ite (= |Operator.take_down: n| 2) 0 |part 8|) 0) (ite (and |Operator.bring_back acts| |order [Healer, Operator]|) (ite (= |Operator.bring_back: n| 2) 0 |part 6|) 0)) (+ |writer(up[2])| (ite |Healer.restart acts| (ite (= |Healer.restart: n| 2) 0 |part 7|) 0) (ite |Operator.take_down acts| (ite (= |Operator.take_down: n| 2) 0 |part 8|) 0) (ite |Operator.bring_back acts| (ite (= |Operator.bring_back: n| 2) 0 |part 6|) 0)))))))
(define-fun |part 20| () Int (ite |Hardware.crash acts| (ite (= |Hardware.crash: n| 3) |part 9| (+ |writer(up[3])| |part 9|)) (ite (and |Operator.bring_back acts| (= |Operator.bring_back: n| 3) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 3))) |order [Healer, Operator]|)) (+ |part 10| (ite (and |Healer.restart acts| (not |order [Healer, Operator]|)) (ite (= |Healer.restart: n| 3) 0 |part 11|) 0)) (ite (and |Operator.take_down acts| (= |Operator.take_down: n| 3) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 3))) |order [Healer, Operator]|)) (+ |part 12| (ite (and |Healer.restart acts| (not |order [Healer, Operator]|)) (ite (= |Healer.restart: n| 3) 0 |part 11|) 0)) (ite (and |Healer.restart acts| (= |Healer.restart: n| 3) (or (not (and |Operator.take_down acts| (= |Operator.take_down: n| 3))) (not |order [Healer, Operator]|)) (or (not (and |Operator.bring_back acts| (= |Operator.bring_back: n| 3))) (not |order [Healer, Operator]|))) (+ |part 11| (ite (and |Operator.take_down acts| |order [Healer, Operator]|) (ite (= |Operator.take_down: n| 3) 0 |part 12|) 0) (ite (and |Operator.bring_back acts| |order [Healer, Operator]|) (ite (= |Operator.bring_back: n| 3) 0 |part 10|) 0)) (+ |writer(up[3])| (ite |Healer.restart acts| (ite (= |Healer.restart: n| 3) 0 |part 11|) 0) (ite |Operator.take_down acts| (ite (= |Operator.take_down: n| 3) 0 |part 12|) 0) (ite |Operator.bring_back acts| (ite (= |Operator.bring_back: n| 3) 0 |part 10|) 0)))))))
(define-fun |part 21| () Int (ite |Hardware.crash acts| (+ |Hardware.crash happened| 1) |Hardware.crash happened|))
(define-fun |range range: by a step| () Bool
  (and
    (or |Hardware.crash acts| |Healer.restart acts| |Operator.take_down acts| |Operator.bring_back acts|)
    (not (and |Operator.bring_back acts| |Operator.take_down acts|))
    (not (and (or |Healer.restart acts| |Operator.take_down acts| |Operator.bring_back acts|) |Hardware.crash acts|))
    (or (not |Hardware.crash acts|) (and (< |Hardware.crash happened| 2) |part 13|))
    (<= 1 |Hardware.crash: n|)
    (<= |Hardware.crash: n| 3)
    (or (not |Healer.restart acts|) (and |part 14| |part 15|))
    (<= 1 |Healer.restart: n|)
    (<= |Healer.restart: n| 3)
    (or (not |Operator.take_down acts|) |part 16|)
    (<= 1 |Operator.take_down: n|)
    (<= |Operator.take_down: n| 3)
    (or (not |Operator.bring_back acts|) |part 17|)
    (<= 1 |Operator.bring_back: n|)
    (<= |Operator.bring_back: n| 3)
    (not |Hardware.crash acts|)
    (or (not (and (<= 0 |part 18|) (<= |part 18| 3))) (not (and (<= 0 |part 19|) (<= |part 19| 3))) (not (and (<= 0 |part 20|) (<= |part 20| 3))) (not (and (<= 0 |part 21|) (<= |part 21| 2))))))

; index index  basics/heals-a-drain-fixed.interlock:2
(define-fun |index index: in a state| () Bool false)
(define-fun |index index: by a step| () Bool false)

; division division  basics/heals-a-drain-fixed.interlock:2
(define-fun |division division: in a state| () Bool false)
(define-fun |division division: by a step| () Bool false)

; clash clash  basics/heals-a-drain-fixed.interlock:2
(define-fun |clash clash: in a state| () Bool false)
(define-fun |part 22| () Int (ite (= |Hardware.crash: n| 1) 1 0))
(define-fun |part 23| () Int (ite (= |Hardware.crash: n| 1) |part 22| (+ |writer(up[1])| |part 22|)))
(define-fun |part 24| () Int (ite (= |Hardware.crash: n| 2) 1 0))
(define-fun |part 25| () Int (ite (= |Hardware.crash: n| 2) |part 24| (+ |writer(up[2])| |part 24|)))
(define-fun |part 26| () Int (ite (= |Hardware.crash: n| 3) 1 0))
(define-fun |part 27| () Int (ite (= |Hardware.crash: n| 3) |part 26| (+ |writer(up[3])| |part 26|)))
(define-fun |clash clash: by a step| () Bool
  (and
    (or |Hardware.crash acts| |Healer.restart acts| |Operator.take_down acts| |Operator.bring_back acts|)
    (not (and |Operator.bring_back acts| |Operator.take_down acts|))
    (not (and (or |Healer.restart acts| |Operator.take_down acts| |Operator.bring_back acts|) |Hardware.crash acts|))
    (or (not |Hardware.crash acts|) (and (< |Hardware.crash happened| 2) |part 13|))
    (<= 1 |Hardware.crash: n|)
    (<= |Hardware.crash: n| 3)
    (or (not |Healer.restart acts|) (and |part 14| |part 15|))
    (<= 1 |Healer.restart: n|)
    (<= |Healer.restart: n| 3)
    (or (not |Operator.take_down acts|) |part 16|)
    (<= 1 |Operator.take_down: n|)
    (<= |Operator.take_down: n| 3)
    (or (not |Operator.bring_back acts|) |part 17|)
    (<= 1 |Operator.bring_back: n|)
    (<= |Operator.bring_back: n| 3)
    (or (not (= (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 1)) |up[1]|) (ite (and |Operator.bring_back acts| (= |Operator.bring_back: n| 1) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 1))) |order [Healer, Operator]|)) (= |Operator.bring_back: n| 1) (and (not (and |Operator.take_down acts| (= |Operator.take_down: n| 1) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 1))) |order [Healer, Operator]|))) (ite (and |Healer.restart acts| (= |Healer.restart: n| 1) (or (not (and |Operator.take_down acts| (= |Operator.take_down: n| 1))) (not |order [Healer, Operator]|)) (or (not (and |Operator.bring_back acts| (= |Operator.bring_back: n| 1))) (not |order [Healer, Operator]|))) (= |Healer.restart: n| 1) |up[1]|)))) (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 1)) |up[1]|) (ite (and |Operator.bring_back acts| (= |Operator.bring_back: n| 1) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 1))) |other order [Healer, Operator]|)) (= |Operator.bring_back: n| 1) (and (not (and |Operator.take_down acts| (= |Operator.take_down: n| 1) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 1))) |other order [Healer, Operator]|))) (ite (and |Healer.restart acts| (= |Healer.restart: n| 1) (or (not (and |Operator.take_down acts| (= |Operator.take_down: n| 1))) (not |other order [Healer, Operator]|)) (or (not (and |Operator.bring_back acts| (= |Operator.bring_back: n| 1))) (not |other order [Healer, Operator]|))) (= |Healer.restart: n| 1) |up[1]|)))))) (not (= (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 2)) |up[2]|) (ite (and |Operator.bring_back acts| (= |Operator.bring_back: n| 2) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 2))) |order [Healer, Operator]|)) (= |Operator.bring_back: n| 2) (and (not (and |Operator.take_down acts| (= |Operator.take_down: n| 2) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 2))) |order [Healer, Operator]|))) (ite (and |Healer.restart acts| (= |Healer.restart: n| 2) (or (not (and |Operator.take_down acts| (= |Operator.take_down: n| 2))) (not |order [Healer, Operator]|)) (or (not (and |Operator.bring_back acts| (= |Operator.bring_back: n| 2))) (not |order [Healer, Operator]|))) (= |Healer.restart: n| 2) |up[2]|)))) (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 2)) |up[2]|) (ite (and |Operator.bring_back acts| (= |Operator.bring_back: n| 2) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 2))) |other order [Healer, Operator]|)) (= |Operator.bring_back: n| 2) (and (not (and |Operator.take_down acts| (= |Operator.take_down: n| 2) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 2))) |other order [Healer, Operator]|))) (ite (and |Healer.restart acts| (= |Healer.restart: n| 2) (or (not (and |Operator.take_down acts| (= |Operator.take_down: n| 2))) (not |other order [Healer, Operator]|)) (or (not (and |Operator.bring_back acts| (= |Operator.bring_back: n| 2))) (not |other order [Healer, Operator]|))) (= |Healer.restart: n| 2) |up[2]|)))))) (not (= (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 3)) |up[3]|) (ite (and |Operator.bring_back acts| (= |Operator.bring_back: n| 3) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 3))) |order [Healer, Operator]|)) (= |Operator.bring_back: n| 3) (and (not (and |Operator.take_down acts| (= |Operator.take_down: n| 3) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 3))) |order [Healer, Operator]|))) (ite (and |Healer.restart acts| (= |Healer.restart: n| 3) (or (not (and |Operator.take_down acts| (= |Operator.take_down: n| 3))) (not |order [Healer, Operator]|)) (or (not (and |Operator.bring_back acts| (= |Operator.bring_back: n| 3))) (not |order [Healer, Operator]|))) (= |Healer.restart: n| 3) |up[3]|)))) (ite |Hardware.crash acts| (and (not (= |Hardware.crash: n| 3)) |up[3]|) (ite (and |Operator.bring_back acts| (= |Operator.bring_back: n| 3) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 3))) |other order [Healer, Operator]|)) (= |Operator.bring_back: n| 3) (and (not (and |Operator.take_down acts| (= |Operator.take_down: n| 3) (or (not (and |Healer.restart acts| (= |Healer.restart: n| 3))) |other order [Healer, Operator]|))) (ite (and |Healer.restart acts| (= |Healer.restart: n| 3) (or (not (and |Operator.take_down acts| (= |Operator.take_down: n| 3))) (not |other order [Healer, Operator]|)) (or (not (and |Operator.bring_back acts| (= |Operator.bring_back: n| 3))) (not |other order [Healer, Operator]|))) (= |Healer.restart: n| 3) |up[3]|)))))))
    (not (and |Hardware.crash acts| (or (not (and (<= 0 |part 23|) (<= |part 23| 3))) (not (and (<= 0 |part 25|) (<= |part 25| 3))) (not (and (<= 0 |part 27|) (<= |part 27| 3))) (not (and (<= 0 (+ |Hardware.crash happened| 1)) (<= (+ |Hardware.crash happened| 1) 2))))))))

; attribution attribution  basics/heals-a-drain-fixed.interlock:2
(define-fun |attribution attribution: in a state| () Bool false)
(define-fun |attribution attribution: by a step| () Bool
  (and
    (or |Hardware.crash acts| |Healer.restart acts| |Operator.take_down acts| |Operator.bring_back acts|)
    (not (and |Operator.bring_back acts| |Operator.take_down acts|))
    (not (and (or |Healer.restart acts| |Operator.take_down acts| |Operator.bring_back acts|) |Hardware.crash acts|))
    (or (not |Hardware.crash acts|) (and (< |Hardware.crash happened| 2) |part 13|))
    (<= 1 |Hardware.crash: n|)
    (<= |Hardware.crash: n| 3)
    (or (not |Healer.restart acts|) (and |part 14| |part 15|))
    (<= 1 |Healer.restart: n|)
    (<= |Healer.restart: n| 3)
    (or (not |Operator.take_down acts|) |part 16|)
    (<= 1 |Operator.take_down: n|)
    (<= |Operator.take_down: n| 3)
    (or (not |Operator.bring_back acts|) |part 17|)
    (<= 1 |Operator.bring_back: n|)
    (<= |Operator.bring_back: n| 3)
    |Healer.restart acts|
    (not (or (and (= |Healer.restart: n| 1) |Hardware.crash(1) outstanding|) (and (= |Healer.restart: n| 2) |Hardware.crash(2) outstanding|) (and (= |Healer.restart: n| 3) |Hardware.crash(3) outstanding|)))))

; dead Hardware.crash  basics/heals-a-drain.interlock:10
(define-fun |part 28| () Int (ite (= |Hardware.crash: n| 1) 1 0))
(define-fun |part 29| () Int (ite (= |Hardware.crash: n| 1) |part 28| (+ |writer(up[1])| |part 28|)))
(define-fun |part 30| () Int (ite (= |Hardware.crash: n| 2) 1 0))
(define-fun |part 31| () Int (ite (= |Hardware.crash: n| 2) |part 30| (+ |writer(up[2])| |part 30|)))
(define-fun |part 32| () Int (ite (= |Hardware.crash: n| 3) 1 0))
(define-fun |part 33| () Int (ite (= |Hardware.crash: n| 3) |part 32| (+ |writer(up[3])| |part 32|)))
(define-fun |dead Hardware.crash: in a state| () Bool
  (and
    (< |Hardware.crash happened| 2)
    |part 13|
    (<= 1 |Hardware.crash: n|)
    (<= |Hardware.crash: n| 3)
    (not (or (not (and (<= 0 |part 29|) (<= |part 29| 3))) (not (and (<= 0 |part 31|) (<= |part 31| 3))) (not (and (<= 0 |part 33|) (<= |part 33| 3))) (not (and (<= 0 (+ |Hardware.crash happened| 1)) (<= (+ |Hardware.crash happened| 1) 2)))))))
(define-fun |dead Hardware.crash: by a step| () Bool false)

; dead Healer.restart  basics/heals-a-drain-fixed.interlock:7
(define-fun |dead Healer.restart: in a state| () Bool
  (and
    |part 14|
    |part 15|
    (<= 1 |Healer.restart: n|)
    (<= |Healer.restart: n| 3)))
(define-fun |dead Healer.restart: by a step| () Bool false)

; dead Operator.take_down  basics/heals-a-drain.interlock:21
(define-fun |dead Operator.take_down: in a state| () Bool
  (and
    |part 16|
    (<= 1 |Operator.take_down: n|)
    (<= |Operator.take_down: n| 3)))
(define-fun |dead Operator.take_down: by a step| () Bool false)

; dead Operator.bring_back  basics/heals-a-drain.interlock:22
(define-fun |dead Operator.bring_back: in a state| () Bool
  (and
    |part 17|
    (<= 1 |Operator.bring_back: n|)
    (<= |Operator.bring_back: n| 3)))
(define-fun |dead Operator.bring_back: by a step| () Bool false)

; vacuous left_alone  basics/heals-a-drain.interlock:25
(define-fun |vacuous left_alone: in a state| () Bool
  (or
    |worked[1]|
    |worked[2]|
    |worked[3]|))
(define-fun |vacuous left_alone: by a step| () Bool false)

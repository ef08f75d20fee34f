; system CoordinateBefore  basics/coordinate-before.interlock:2
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
; up[1] : bool  basics/coordinate-before.interlock:6
(declare-const |up[1]| Bool)
(declare-const |up[1]'| Bool)
; up[2] : bool  basics/coordinate-before.interlock:6
(declare-const |up[2]| Bool)
(declare-const |up[2]'| Bool)
; up[3] : bool  basics/coordinate-before.interlock:6
(declare-const |up[3]| Bool)
(declare-const |up[3]'| Bool)
; member[1] : bool  basics/coordinate-before.interlock:7
(declare-const |member[1]| Bool)
(declare-const |member[1]'| Bool)
; member[2] : bool  basics/coordinate-before.interlock:7
(declare-const |member[2]| Bool)
(declare-const |member[2]'| Bool)
; member[3] : bool  basics/coordinate-before.interlock:7
(declare-const |member[3]| Bool)
(declare-const |member[3]'| Bool)
; target : 1..3  basics/coordinate-before.interlock:8
(declare-const |target| Int)
(declare-const |target'| Int)

; The step: who acts, with what, and in which order writes land.
; environment Hardware.fail  basics/coordinate-before.interlock:11
(declare-const |Hardware.fail acts| Bool)
; environment Hardware.fail  basics/coordinate-before.interlock:11
(declare-const |Hardware.fail acts (2)| Bool)
; environment Hardware.fail  basics/coordinate-before.interlock:11
(declare-const |Hardware.fail acts (3)| Bool)
; agent Healer.expel  basics/coordinate-before.interlock:15
(declare-const |Healer.expel acts| Bool)
; agent Healer.expel  basics/coordinate-before.interlock:15
(declare-const |Healer.expel acts (2)| Bool)
; agent Healer.expel  basics/coordinate-before.interlock:15
(declare-const |Healer.expel acts (3)| Bool)
; agent Balancer.aim  basics/coordinate-before.interlock:19
(declare-const |Balancer.aim acts| Bool)
; agent Balancer.aim  basics/coordinate-before.interlock:19
(declare-const |Balancer.aim acts (2)| Bool)
; agent Balancer.aim  basics/coordinate-before.interlock:19
(declare-const |Balancer.aim acts (3)| Bool)

; Every variable has a value that it may have. True of every state of a run.
(define-fun |the domains| () Bool
  (and
    (<= 1 |target|)
    (<= |target| 3)))

(define-fun |the start| () Bool
  (and
    (<= 1 |target|)
    (<= |target| 3)
    |up[1]|
    |up[2]|
    |up[3]|
    |member[1]|
    |member[2]|
    |member[3]|
    (= |target| 1)))

(define-fun |part 1| () Bool (and |member[1]| (not |up[1]|)))
(define-fun |part 2| () Bool (and |member[2]| (not |up[2]|)))
(define-fun |part 3| () Bool (and |member[3]| (not |up[3]|)))
(define-fun |the step| () Bool
  (and
    (or |Hardware.fail acts| |Hardware.fail acts (2)| |Hardware.fail acts (3)| |Healer.expel acts| |Healer.expel acts (2)| |Healer.expel acts (3)| |Balancer.aim acts| |Balancer.aim acts (2)| |Balancer.aim acts (3)|)
    (not (and |Healer.expel acts (2)| |Healer.expel acts|))
    (not (and |Healer.expel acts (3)| (or |Healer.expel acts| |Healer.expel acts (2)|)))
    (not (and |Balancer.aim acts (2)| |Balancer.aim acts|))
    (not (and |Balancer.aim acts (3)| (or |Balancer.aim acts| |Balancer.aim acts (2)|)))
    (not (and |Hardware.fail acts (2)| |Hardware.fail acts|))
    (not (and |Hardware.fail acts (3)| (or |Hardware.fail acts| |Hardware.fail acts (2)|)))
    (not (and (or |Healer.expel acts| |Healer.expel acts (2)| |Healer.expel acts (3)| |Balancer.aim acts| |Balancer.aim acts (2)| |Balancer.aim acts (3)|) (or |Hardware.fail acts| |Hardware.fail acts (2)| |Hardware.fail acts (3)|)))
    (or (not |Hardware.fail acts|) (and (= |up[1]| |member[1]|) (= |up[2]| |member[2]|) (= |up[3]| |member[3]|)))
    (or (not |Hardware.fail acts (2)|) (and (= |up[1]| |member[1]|) (= |up[2]| |member[2]|) (= |up[3]| |member[3]|)))
    (or (not |Hardware.fail acts (3)|) (and (= |up[1]| |member[1]|) (= |up[2]| |member[2]|) (= |up[3]| |member[3]|)))
    (or (not |Healer.expel acts|) (and |member[1]| (not |up[1]|)))
    (or (not |Healer.expel acts (2)|) (and |member[2]| (not |up[2]|)))
    (or (not |Healer.expel acts (3)|) (and |member[3]| (not |up[3]|)))
    (or (not |Balancer.aim acts|) (and |member[1]| (not (= |target| 1)) (not (or |part 1| |part 2| |part 3|))))
    (or (not |Balancer.aim acts (2)|) (and |member[2]| (not (= |target| 2)) (not (or |part 1| |part 2| |part 3|))))
    (or (not |Balancer.aim acts (3)|) (and |member[3]| (not (= |target| 3)) (not (or |part 1| |part 2| |part 3|))))
    (= |up[1]'| (and (not |Hardware.fail acts|) |up[1]|))
    (= |up[2]'| (and (not |Hardware.fail acts (2)|) |up[2]|))
    (= |up[3]'| (and (not |Hardware.fail acts (3)|) |up[3]|))
    (= |member[1]'| (and (not |Healer.expel acts|) |member[1]|))
    (= |member[2]'| (and (not |Healer.expel acts (2)|) |member[2]|))
    (= |member[3]'| (and (not |Healer.expel acts (3)|) |member[3]|))
    (= |target'| (ite |Balancer.aim acts (3)| 3 (ite |Balancer.aim acts (2)| 2 (ite |Balancer.aim acts| 1 |target|))))
    (<= 1 |target'|)
    (<= |target'| 3)))

; invariant aims_at_live  basics/coordinate-before.interlock:26
(define-fun |invariant aims_at_live: in a state| () Bool false)
(define-fun |part 4| () Bool (or |Hardware.fail acts| |Hardware.fail acts (2)| |Hardware.fail acts (3)| |Healer.expel acts| |Healer.expel acts (2)| |Healer.expel acts (3)| |Balancer.aim acts| |Balancer.aim acts (2)| |Balancer.aim acts (3)|))
(define-fun |part 5| () Bool (not (and |Healer.expel acts (2)| |Healer.expel acts|)))
(define-fun |part 6| () Bool (not (and |Healer.expel acts (3)| (or |Healer.expel acts| |Healer.expel acts (2)|))))
(define-fun |part 7| () Bool (not (and |Balancer.aim acts (2)| |Balancer.aim acts|)))
(define-fun |part 8| () Bool (not (and |Balancer.aim acts (3)| (or |Balancer.aim acts| |Balancer.aim acts (2)|))))
(define-fun |part 9| () Bool (not (and |Hardware.fail acts (2)| |Hardware.fail acts|)))
(define-fun |part 10| () Bool (not (and |Hardware.fail acts (3)| (or |Hardware.fail acts| |Hardware.fail acts (2)|))))
(define-fun |part 11| () Bool (not (and (or |Healer.expel acts| |Healer.expel acts (2)| |Healer.expel acts (3)| |Balancer.aim acts| |Balancer.aim acts (2)| |Balancer.aim acts (3)|) (or |Hardware.fail acts| |Hardware.fail acts (2)| |Hardware.fail acts (3)|))))
(define-fun |part 12| () Bool (or (not |Hardware.fail acts|) (and (= |up[1]| |member[1]|) (= |up[2]| |member[2]|) (= |up[3]| |member[3]|))))
(define-fun |part 13| () Bool (or (not |Hardware.fail acts (2)|) (and (= |up[1]| |member[1]|) (= |up[2]| |member[2]|) (= |up[3]| |member[3]|))))
(define-fun |part 14| () Bool (or (not |Hardware.fail acts (3)|) (and (= |up[1]| |member[1]|) (= |up[2]| |member[2]|) (= |up[3]| |member[3]|))))
(define-fun |part 15| () Bool (or (not |Healer.expel acts|) (and |member[1]| (not |up[1]|))))
(define-fun |part 16| () Bool (or (not |Healer.expel acts (2)|) (and |member[2]| (not |up[2]|))))
(define-fun |part 17| () Bool (or (not |Healer.expel acts (3)|) (and |member[3]| (not |up[3]|))))
(define-fun |part 18| () Bool (or (not |Balancer.aim acts|) (and |member[1]| (not (= |target| 1)) (not (or |part 1| |part 2| |part 3|)))))
(define-fun |part 19| () Bool (or (not |Balancer.aim acts (2)|) (and |member[2]| (not (= |target| 2)) (not (or |part 1| |part 2| |part 3|)))))
(define-fun |part 20| () Bool (or (not |Balancer.aim acts (3)|) (and |member[3]| (not (= |target| 3)) (not (or |part 1| |part 2| |part 3|)))))
(define-fun |part 21| () Bool (= |up[1]'| (and (not |Hardware.fail acts|) |up[1]|)))
(define-fun |part 22| () Bool (= |up[2]'| (and (not |Hardware.fail acts (2)|) |up[2]|)))
(define-fun |part 23| () Bool (= |up[3]'| (and (not |Hardware.fail acts (3)|) |up[3]|)))
(define-fun |part 24| () Bool (= |member[1]'| (and (not |Healer.expel acts|) |member[1]|)))
(define-fun |part 25| () Bool (= |member[2]'| (and (not |Healer.expel acts (2)|) |member[2]|)))
(define-fun |part 26| () Bool (= |member[3]'| (and (not |Healer.expel acts (3)|) |member[3]|)))
(define-fun |part 27| () Bool (= |target'| (ite |Balancer.aim acts (3)| 3 (ite |Balancer.aim acts (2)| 2 (ite |Balancer.aim acts| 1 |target|)))))
(define-fun |invariant aims_at_live: by a step| () Bool
  (and
    |part 4|
    |part 5|
    |part 6|
    |part 7|
    |part 8|
    |part 9|
    |part 10|
    |part 11|
    |part 12|
    |part 13|
    |part 14|
    |part 15|
    |part 16|
    |part 17|
    |part 18|
    |part 19|
    |part 20|
    |part 21|
    |part 22|
    |part 23|
    |part 24|
    |part 25|
    |part 26|
    |part 27|
    (<= 1 |target'|)
    (<= |target'| 3)
    (not (and (or (not (and (= |target'| 1) (not (= |target| 1)))) |up[1]|) (or (not (and (= |target'| 2) (not (= |target| 2)))) |up[2]|) (or (not (and (= |target'| 3) (not (= |target| 3)))) |up[3]|)))))

; range range  basics/coordinate-before.interlock:2
(define-fun |range range: in a state| () Bool false)
(define-fun |range range: by a step| () Bool false)

; index index  basics/coordinate-before.interlock:2
(define-fun |index index: in a state| () Bool false)
(define-fun |index index: by a step| () Bool false)

; division division  basics/coordinate-before.interlock:2
(define-fun |division division: in a state| () Bool false)
(define-fun |division division: by a step| () Bool false)

; clash clash  basics/coordinate-before.interlock:2
(define-fun |clash clash: in a state| () Bool false)
(define-fun |clash clash: by a step| () Bool false)

; dead Hardware.fail  basics/coordinate-before.interlock:11
(define-fun |dead Hardware.fail: in a state| () Bool
  (or
    (and (= |up[1]| |member[1]|) (= |up[2]| |member[2]|) (= |up[3]| |member[3]|))
    (and (= |up[1]| |member[1]|) (= |up[2]| |member[2]|) (= |up[3]| |member[3]|))
    (and (= |up[1]| |member[1]|) (= |up[2]| |member[2]|) (= |up[3]| |member[3]|))))
(define-fun |dead Hardware.fail: by a step| () Bool false)

; dead Healer.expel  basics/coordinate-before.interlock:15
(define-fun |dead Healer.expel: in a state| () Bool
  (or
    (and |member[1]| (not |up[1]|))
    (and |member[2]| (not |up[2]|))
    (and |member[3]| (not |up[3]|))))
(define-fun |dead Healer.expel: by a step| () Bool false)

; dead Balancer.aim  basics/coordinate-before.interlock:19
(define-fun |part 28| () Bool (not (= |target| 1)))
(define-fun |part 29| () Bool (not (or |part 1| |part 2| |part 3|)))
(define-fun |part 30| () Bool (not (= |target| 2)))
(define-fun |part 31| () Bool (not (or |part 1| |part 2| |part 3|)))
(define-fun |part 32| () Bool (not (= |target| 3)))
(define-fun |part 33| () Bool (not (or |part 1| |part 2| |part 3|)))
(define-fun |dead Balancer.aim: in a state| () Bool
  (or
    (and |member[1]| |part 28| |part 29|)
    (and |member[2]| |part 30| |part 31|)
    (and |member[3]| |part 32| |part 33|)))
(define-fun |dead Balancer.aim: by a step| () Bool false)

; vacuous aims_at_live  basics/coordinate-before.interlock:26
(define-fun |vacuous aims_at_live: in a state| () Bool false)
(define-fun |vacuous aims_at_live: by a step| () Bool
  (and
    |part 4|
    |part 5|
    |part 6|
    |part 7|
    |part 8|
    |part 9|
    |part 10|
    |part 11|
    |part 12|
    |part 13|
    |part 14|
    |part 15|
    |part 16|
    |part 17|
    |part 18|
    |part 19|
    |part 20|
    |part 21|
    |part 22|
    |part 23|
    |part 24|
    |part 25|
    |part 26|
    |part 27|
    (<= 1 |target'|)
    (<= |target'| 3)
    (or (and (= |target'| 1) (not (= |target| 1))) (and (= |target'| 2) (not (= |target| 2))) (and (= |target'| 3) (not (= |target| 3))))))

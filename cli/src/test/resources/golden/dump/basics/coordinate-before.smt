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
(declare-const |Hardware.fail: n| Int)
; agent Healer.expel  basics/coordinate-before.interlock:15
(declare-const |Healer.expel acts| Bool)
(declare-const |Healer.expel: n| Int)
; agent Balancer.aim  basics/coordinate-before.interlock:19
(declare-const |Balancer.aim acts| Bool)
(declare-const |Balancer.aim: n| Int)

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

(define-fun |the step| () Bool
  (and
    (or |Hardware.fail acts| |Healer.expel acts| |Balancer.aim acts|)
    (not (and (or |Healer.expel acts| |Balancer.aim acts|) |Hardware.fail acts|))
    (or (not |Hardware.fail acts|) (and (= |up[1]| |member[1]|) (= |up[2]| |member[2]|) (= |up[3]| |member[3]|)))
    (<= 1 |Hardware.fail: n|)
    (<= |Hardware.fail: n| 3)
    (or (not |Healer.expel acts|) (and (ite (= |Healer.expel: n| 1) |member[1]| (ite (= |Healer.expel: n| 2) |member[2]| |member[3]|)) (not (ite (= |Healer.expel: n| 1) |up[1]| (ite (= |Healer.expel: n| 2) |up[2]| |up[3]|)))))
    (<= 1 |Healer.expel: n|)
    (<= |Healer.expel: n| 3)
    (or (not |Balancer.aim acts|) (and (ite (= |Balancer.aim: n| 1) |member[1]| (ite (= |Balancer.aim: n| 2) |member[2]| |member[3]|)) (not (= |target| |Balancer.aim: n|)) (not (or (and |member[1]| (not |up[1]|)) (and |member[2]| (not |up[2]|)) (and |member[3]| (not |up[3]|))))))
    (<= 1 |Balancer.aim: n|)
    (<= |Balancer.aim: n| 3)
    (= |up[1]'| (ite |Hardware.fail acts| (and (not (= |Hardware.fail: n| 1)) |up[1]|) |up[1]|))
    (= |up[2]'| (ite |Hardware.fail acts| (and (not (= |Hardware.fail: n| 2)) |up[2]|) |up[2]|))
    (= |up[3]'| (ite |Hardware.fail acts| (and (not (= |Hardware.fail: n| 3)) |up[3]|) |up[3]|))
    (= |member[1]'| (ite |Healer.expel acts| (and (not (= |Healer.expel: n| 1)) |member[1]|) |member[1]|))
    (= |member[2]'| (ite |Healer.expel acts| (and (not (= |Healer.expel: n| 2)) |member[2]|) |member[2]|))
    (= |member[3]'| (ite |Healer.expel acts| (and (not (= |Healer.expel: n| 3)) |member[3]|) |member[3]|))
    (= |target'| (ite |Balancer.aim acts| |Balancer.aim: n| |target|))
    (<= 1 |target'|)
    (<= |target'| 3)))

; invariant aims_at_live  basics/coordinate-before.interlock:26
(define-fun |invariant aims_at_live: in a state| () Bool false)
(define-fun |part 1| () Bool (or |Hardware.fail acts| |Healer.expel acts| |Balancer.aim acts|))
(define-fun |part 2| () Bool (not (and (or |Healer.expel acts| |Balancer.aim acts|) |Hardware.fail acts|)))
(define-fun |part 3| () Bool (or (not |Hardware.fail acts|) (and (= |up[1]| |member[1]|) (= |up[2]| |member[2]|) (= |up[3]| |member[3]|))))
(define-fun |part 4| () Bool (or (not |Healer.expel acts|) (and (ite (= |Healer.expel: n| 1) |member[1]| (ite (= |Healer.expel: n| 2) |member[2]| |member[3]|)) (not (ite (= |Healer.expel: n| 1) |up[1]| (ite (= |Healer.expel: n| 2) |up[2]| |up[3]|))))))
(define-fun |part 5| () Bool (or (not |Balancer.aim acts|) (and (ite (= |Balancer.aim: n| 1) |member[1]| (ite (= |Balancer.aim: n| 2) |member[2]| |member[3]|)) (not (= |target| |Balancer.aim: n|)) (not (or (and |member[1]| (not |up[1]|)) (and |member[2]| (not |up[2]|)) (and |member[3]| (not |up[3]|)))))))
(define-fun |part 6| () Bool (= |up[1]'| (ite |Hardware.fail acts| (and (not (= |Hardware.fail: n| 1)) |up[1]|) |up[1]|)))
(define-fun |part 7| () Bool (= |up[2]'| (ite |Hardware.fail acts| (and (not (= |Hardware.fail: n| 2)) |up[2]|) |up[2]|)))
(define-fun |part 8| () Bool (= |up[3]'| (ite |Hardware.fail acts| (and (not (= |Hardware.fail: n| 3)) |up[3]|) |up[3]|)))
(define-fun |part 9| () Bool (= |member[1]'| (ite |Healer.expel acts| (and (not (= |Healer.expel: n| 1)) |member[1]|) |member[1]|)))
(define-fun |part 10| () Bool (= |member[2]'| (ite |Healer.expel acts| (and (not (= |Healer.expel: n| 2)) |member[2]|) |member[2]|)))
(define-fun |part 11| () Bool (= |member[3]'| (ite |Healer.expel acts| (and (not (= |Healer.expel: n| 3)) |member[3]|) |member[3]|)))
(define-fun |part 12| () Bool (= |target'| (ite |Balancer.aim acts| |Balancer.aim: n| |target|)))
(define-fun |invariant aims_at_live: by a step| () Bool
  (and
    |part 1|
    |part 2|
    |part 3|
    (<= 1 |Hardware.fail: n|)
    (<= |Hardware.fail: n| 3)
    |part 4|
    (<= 1 |Healer.expel: n|)
    (<= |Healer.expel: n| 3)
    |part 5|
    (<= 1 |Balancer.aim: n|)
    (<= |Balancer.aim: n| 3)
    |part 6|
    |part 7|
    |part 8|
    |part 9|
    |part 10|
    |part 11|
    |part 12|
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
  (and
    (= |up[1]| |member[1]|)
    (= |up[2]| |member[2]|)
    (= |up[3]| |member[3]|)
    (<= 1 |Hardware.fail: n|)
    (<= |Hardware.fail: n| 3)))
(define-fun |dead Hardware.fail: by a step| () Bool false)

; dead Healer.expel  basics/coordinate-before.interlock:15
(define-fun |part 13| () Bool (ite (= |Healer.expel: n| 1) |member[1]| (ite (= |Healer.expel: n| 2) |member[2]| |member[3]|)))
(define-fun |part 14| () Bool (not (ite (= |Healer.expel: n| 1) |up[1]| (ite (= |Healer.expel: n| 2) |up[2]| |up[3]|))))
(define-fun |dead Healer.expel: in a state| () Bool
  (and
    |part 13|
    |part 14|
    (<= 1 |Healer.expel: n|)
    (<= |Healer.expel: n| 3)))
(define-fun |dead Healer.expel: by a step| () Bool false)

; dead Balancer.aim  basics/coordinate-before.interlock:19
(define-fun |part 15| () Bool (ite (= |Balancer.aim: n| 1) |member[1]| (ite (= |Balancer.aim: n| 2) |member[2]| |member[3]|)))
(define-fun |part 16| () Bool (not (= |target| |Balancer.aim: n|)))
(define-fun |part 17| () Bool (not (or (and |member[1]| (not |up[1]|)) (and |member[2]| (not |up[2]|)) (and |member[3]| (not |up[3]|)))))
(define-fun |dead Balancer.aim: in a state| () Bool
  (and
    |part 15|
    |part 16|
    |part 17|
    (<= 1 |Balancer.aim: n|)
    (<= |Balancer.aim: n| 3)))
(define-fun |dead Balancer.aim: by a step| () Bool false)

; vacuous aims_at_live  basics/coordinate-before.interlock:26
(define-fun |vacuous aims_at_live: in a state| () Bool false)
(define-fun |vacuous aims_at_live: by a step| () Bool
  (and
    |part 1|
    |part 2|
    |part 3|
    (<= 1 |Hardware.fail: n|)
    (<= |Hardware.fail: n| 3)
    |part 4|
    (<= 1 |Healer.expel: n|)
    (<= |Healer.expel: n| 3)
    |part 5|
    (<= 1 |Balancer.aim: n|)
    (<= |Balancer.aim: n| 3)
    |part 6|
    |part 7|
    |part 8|
    |part 9|
    |part 10|
    |part 11|
    |part 12|
    (<= 1 |target'|)
    (<= |target'| 3)
    (or (and (= |target'| 1) (not (= |target| 1))) (and (= |target'| 2) (not (= |target| 2))) (and (= |target'| 3) (not (= |target| 3))))))

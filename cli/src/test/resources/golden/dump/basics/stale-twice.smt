; system StaleTwice  basics/stale-twice.interlock:2
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
; used : 0..6  basics/stale-twice.interlock:4
(declare-const |used| Int)
(declare-const |used'| Int)
; Buyer[1].buy cooldown : 0..2, in steps of 1m  basics/stale-twice.interlock:16
(declare-const |Buyer[1].buy cooldown| Int)
(declare-const |Buyer[1].buy cooldown'| Int)
; Buyer[1] sees room : -1..5  basics/stale-twice.interlock:14
(declare-const |Buyer[1] sees room| Int)
(declare-const |Buyer[1] sees room'| Int)
; Buyer[1] saw room ago : 0..1, in steps of 1m  basics/stale-twice.interlock:14
(declare-const |Buyer[1] saw room ago| Int)
(declare-const |Buyer[1] saw room ago'| Int)
; Buyer[2].buy cooldown : 0..2, in steps of 1m  basics/stale-twice.interlock:16
(declare-const |Buyer[2].buy cooldown| Int)
(declare-const |Buyer[2].buy cooldown'| Int)
; Buyer[2] sees room : -1..5  basics/stale-twice.interlock:14
(declare-const |Buyer[2] sees room| Int)
(declare-const |Buyer[2] sees room'| Int)
; Buyer[2] saw room ago : 0..1, in steps of 1m  basics/stale-twice.interlock:14
(declare-const |Buyer[2] saw room ago| Int)
(declare-const |Buyer[2] saw room ago'| Int)

; The step: who acts, with what, and in which order writes land.
; environment Tenants.leave  basics/stale-twice.interlock:9
(declare-const |Tenants.leave acts| Bool)
; agent Buyer[1].buy  basics/stale-twice.interlock:16
(declare-const |Buyer[1].buy acts| Bool)
; agent Buyer[1].observes room  basics/stale-twice.interlock:14
(declare-const |Buyer[1].observes room acts| Bool)
; agent Buyer[2].buy  basics/stale-twice.interlock:16
(declare-const |Buyer[2].buy acts| Bool)
; agent Buyer[2].observes room  basics/stale-twice.interlock:14
(declare-const |Buyer[2].observes room acts| Bool)
; environment time.passes  basics/stale-twice.interlock:2
(declare-const |time.passes acts| Bool)
(declare-const |time.passes: elapsed| Int)

; Every variable has a value that it may have. True of every state of a run.
(define-fun |the domains| () Bool
  (and
    (<= 0 |used|)
    (<= |used| 6)
    (<= 0 |Buyer[1].buy cooldown|)
    (<= |Buyer[1].buy cooldown| 2)
    (<= (- 1) |Buyer[1] sees room|)
    (<= |Buyer[1] sees room| 5)
    (<= 0 |Buyer[1] saw room ago|)
    (<= |Buyer[1] saw room ago| 1)
    (<= 0 |Buyer[2].buy cooldown|)
    (<= |Buyer[2].buy cooldown| 2)
    (<= (- 1) |Buyer[2] sees room|)
    (<= |Buyer[2] sees room| 5)
    (<= 0 |Buyer[2] saw room ago|)
    (<= |Buyer[2] saw room ago| 1)))

(define-fun |the start| () Bool
  (and
    (<= 0 |used|)
    (<= |used| 6)
    (<= 0 |Buyer[1].buy cooldown|)
    (<= |Buyer[1].buy cooldown| 2)
    (<= (- 1) |Buyer[1] sees room|)
    (<= |Buyer[1] sees room| 5)
    (<= 0 |Buyer[1] saw room ago|)
    (<= |Buyer[1] saw room ago| 1)
    (<= 0 |Buyer[2].buy cooldown|)
    (<= |Buyer[2].buy cooldown| 2)
    (<= (- 1) |Buyer[2] sees room|)
    (<= |Buyer[2] sees room| 5)
    (<= 0 |Buyer[2] saw room ago|)
    (<= |Buyer[2] saw room ago| 1)
    (= |used| 3)
    (= |Buyer[1] sees room| (+ (* (- 1) |used|) 5))
    (= |Buyer[2] sees room| (+ (* (- 1) |used|) 5))
    (= |Buyer[1].buy cooldown| 0)
    (= |Buyer[1] saw room ago| 0)
    (= |Buyer[2].buy cooldown| 0)
    (= |Buyer[2] saw room ago| 0)))

(define-fun |part 1| () Int (+ (* (- 1) |used|) 5))
(define-fun |part 2| () Int (+ (* (- 1) |used|) 5))
(define-fun |part 3| () Int (ite |Buyer[1].buy acts| 2 (ite |time.passes acts| (+ |Buyer[1].buy cooldown| (* (- 1) |time.passes: elapsed|)) |Buyer[1].buy cooldown|)))
(define-fun |part 4| () Int (ite (<= 2 |part 3|) 2 |part 3|))
(define-fun |part 5| () Int (ite |time.passes acts| (+ |Buyer[1] saw room ago| |time.passes: elapsed|) (ite |Buyer[1].observes room acts| 0 |Buyer[1] saw room ago|)))
(define-fun |part 6| () Int (ite (<= 1 |part 5|) 1 |part 5|))
(define-fun |part 7| () Int (ite |Buyer[2].buy acts| 2 (ite |time.passes acts| (+ |Buyer[2].buy cooldown| (* (- 1) |time.passes: elapsed|)) |Buyer[2].buy cooldown|)))
(define-fun |part 8| () Int (ite (<= 2 |part 7|) 2 |part 7|))
(define-fun |part 9| () Int (ite |time.passes acts| (+ |Buyer[2] saw room ago| |time.passes: elapsed|) (ite |Buyer[2].observes room acts| 0 |Buyer[2] saw room ago|)))
(define-fun |part 10| () Int (ite (<= 1 |part 9|) 1 |part 9|))
(define-fun |the step| () Bool
  (and
    (or |Tenants.leave acts| |Buyer[1].buy acts| |Buyer[1].observes room acts| |Buyer[2].buy acts| |Buyer[2].observes room acts| |time.passes acts|)
    (not (and |Buyer[1].observes room acts| |Tenants.leave acts|))
    (not (and |Buyer[2].observes room acts| (or |Tenants.leave acts| |Buyer[1].observes room acts|)))
    (not (and |time.passes acts| (or |Tenants.leave acts| |Buyer[1].observes room acts| |Buyer[2].observes room acts|)))
    (not (and (or |Buyer[1].buy acts| |Buyer[2].buy acts|) (or |Tenants.leave acts| |Buyer[1].observes room acts| |Buyer[2].observes room acts| |time.passes acts|)))
    (or (not |Tenants.leave acts|) (< 0 |used|))
    (or (not |Buyer[1].buy acts|) (and (= |Buyer[1].buy cooldown| 0) (< 0 |Buyer[1] sees room|)))
    (or (not |Buyer[1].observes room acts|) (not (= |Buyer[1] sees room| |part 1|)) (< 0 |Buyer[1] saw room ago|))
    (or (not |Buyer[2].buy acts|) (and (= |Buyer[2].buy cooldown| 0) (< 0 |Buyer[2] sees room|)))
    (or (not |Buyer[2].observes room acts|) (not (= |Buyer[2] sees room| |part 2|)) (< 0 |Buyer[2] saw room ago|))
    (or (not |time.passes acts|) (and (<= |time.passes: elapsed| (+ (* (- 1) |Buyer[1] saw room ago|) 1)) (<= |time.passes: elapsed| (+ (* (- 1) |Buyer[2] saw room ago|) 1))))
    (<= 1 |time.passes: elapsed|)
    (<= |time.passes: elapsed| 2)
    (= |used'| (ite |Tenants.leave acts| (+ |used| (- 1)) (+ |used| (ite |Buyer[1].buy acts| 1 0) (ite |Buyer[2].buy acts| 1 0))))
    (<= 0 |used'|)
    (<= |used'| 6)
    (= |Buyer[1].buy cooldown'| (ite (<= 0 |part 4|) |part 4| 0))
    (<= 0 |Buyer[1].buy cooldown'|)
    (<= |Buyer[1].buy cooldown'| 2)
    (= |Buyer[1] sees room'| (ite |Buyer[1].observes room acts| |part 1| |Buyer[1] sees room|))
    (<= (- 1) |Buyer[1] sees room'|)
    (<= |Buyer[1] sees room'| 5)
    (= |Buyer[1] saw room ago'| (ite (<= 0 |part 6|) |part 6| 0))
    (<= 0 |Buyer[1] saw room ago'|)
    (<= |Buyer[1] saw room ago'| 1)
    (= |Buyer[2].buy cooldown'| (ite (<= 0 |part 8|) |part 8| 0))
    (<= 0 |Buyer[2].buy cooldown'|)
    (<= |Buyer[2].buy cooldown'| 2)
    (= |Buyer[2] sees room'| (ite |Buyer[2].observes room acts| |part 2| |Buyer[2] sees room|))
    (<= (- 1) |Buyer[2] sees room'|)
    (<= |Buyer[2] sees room'| 5)
    (= |Buyer[2] saw room ago'| (ite (<= 0 |part 10|) |part 10| 0))
    (<= 0 |Buyer[2] saw room ago'|)
    (<= |Buyer[2] saw room ago'| 1)))

; invariant enough  basics/stale-twice.interlock:22
(define-fun |invariant enough: in a state| () Bool (not (<= |used| 5)))
(define-fun |invariant enough: by a step| () Bool false)

; invariant most  basics/stale-twice.interlock:23
(define-fun |invariant most: in a state| () Bool (not (<= |used| 6)))
(define-fun |invariant most: by a step| () Bool false)

; range range  basics/stale-twice.interlock:2
(define-fun |range range: in a state| () Bool false)
(define-fun |part 11| () Bool (not (= |Buyer[1] sees room| |part 1|)))
(define-fun |part 12| () Bool (not (= |Buyer[2] sees room| |part 2|)))
(define-fun |part 13| () Bool (<= |time.passes: elapsed| (+ (* (- 1) |Buyer[1] saw room ago|) 1)))
(define-fun |part 14| () Bool (<= |time.passes: elapsed| (+ (* (- 1) |Buyer[2] saw room ago|) 1)))
(define-fun |part 15| () Int (ite |Tenants.leave acts| (+ |used| (- 1)) (+ |used| (ite |Buyer[1].buy acts| 1 0) (ite |Buyer[2].buy acts| 1 0))))
(define-fun |range range: by a step| () Bool
  (and
    (or |Tenants.leave acts| |Buyer[1].buy acts| |Buyer[1].observes room acts| |Buyer[2].buy acts| |Buyer[2].observes room acts| |time.passes acts|)
    (not (and |Buyer[1].observes room acts| |Tenants.leave acts|))
    (not (and |Buyer[2].observes room acts| (or |Tenants.leave acts| |Buyer[1].observes room acts|)))
    (not (and |time.passes acts| (or |Tenants.leave acts| |Buyer[1].observes room acts| |Buyer[2].observes room acts|)))
    (not (and (or |Buyer[1].buy acts| |Buyer[2].buy acts|) (or |Tenants.leave acts| |Buyer[1].observes room acts| |Buyer[2].observes room acts| |time.passes acts|)))
    (or (not |Tenants.leave acts|) (< 0 |used|))
    (or (not |Buyer[1].buy acts|) (and (= |Buyer[1].buy cooldown| 0) (< 0 |Buyer[1] sees room|)))
    (or (not |Buyer[1].observes room acts|) |part 11| (< 0 |Buyer[1] saw room ago|))
    (or (not |Buyer[2].buy acts|) (and (= |Buyer[2].buy cooldown| 0) (< 0 |Buyer[2] sees room|)))
    (or (not |Buyer[2].observes room acts|) |part 12| (< 0 |Buyer[2] saw room ago|))
    (or (not |time.passes acts|) (and |part 13| |part 14|))
    (<= 1 |time.passes: elapsed|)
    (<= |time.passes: elapsed| 2)
    (not (or |Tenants.leave acts| |time.passes acts|))
    (not (and (<= 0 |part 15|) (<= |part 15| 6)))))

; index index  basics/stale-twice.interlock:2
(define-fun |index index: in a state| () Bool false)
(define-fun |index index: by a step| () Bool false)

; division division  basics/stale-twice.interlock:2
(define-fun |division division: in a state| () Bool false)
(define-fun |division division: by a step| () Bool false)

; clash clash  basics/stale-twice.interlock:2
(define-fun |clash clash: in a state| () Bool false)
(define-fun |clash clash: by a step| () Bool false)

; timelock timelock  basics/stale-twice.interlock:2
(define-fun |timelock timelock: in a state| () Bool false)
(define-fun |timelock timelock: by a step| () Bool false)

; dead Tenants.leave  basics/stale-twice.interlock:9
(define-fun |dead Tenants.leave: in a state| () Bool
  (and
    (< 0 |used|)
    (<= 0 (+ |used| (- 1)))
    (<= (+ |used| (- 1)) 6)))
(define-fun |dead Tenants.leave: by a step| () Bool false)

; dead Buyer.buy  basics/stale-twice.interlock:16
(define-fun |dead Buyer.buy: in a state| () Bool
  (or
    (and (= |Buyer[1].buy cooldown| 0) (< 0 |Buyer[1] sees room|))
    (and (= |Buyer[2].buy cooldown| 0) (< 0 |Buyer[2] sees room|))))
(define-fun |dead Buyer.buy: by a step| () Bool false)

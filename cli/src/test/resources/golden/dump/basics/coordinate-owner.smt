; system CoordinateOwner  basics/coordinate-owner.interlock:2
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
; replicas : 0..6  basics/coordinate-owner.interlock:4
(declare-const |replicas| Int)
(declare-const |replicas'| Int)

; The step: who acts, with what, and in which order writes land.
; environment Hardware.fail  basics/coordinate-owner.interlock:7
(declare-const |Hardware.fail acts| Bool)
; agent Cost.scale_in  basics/coordinate-owner.interlock:11
(declare-const |Cost.scale_in acts| Bool)

; Every variable has a value that it may have. True of every state of a run.
(define-fun |the domains| () Bool
  (and
    (<= 0 |replicas|)
    (<= |replicas| 6)))

(define-fun |the start| () Bool
  (and
    (<= 0 |replicas|)
    (<= |replicas| 6)
    (= |replicas| 5)))

(define-fun |the step| () Bool
  (and
    (or |Hardware.fail acts| |Cost.scale_in acts|)
    (not (and |Cost.scale_in acts| |Hardware.fail acts|))
    (or (not |Hardware.fail acts|) (< 4 |replicas|))
    (or (not |Cost.scale_in acts|) (< 3 |replicas|))
    (= |replicas'| (ite |Cost.scale_in acts| (+ |replicas| (- 1)) (ite |Hardware.fail acts| (+ |replicas| (- 1)) |replicas|)))
    (<= 0 |replicas'|)
    (<= |replicas'| 6)))

; invariant enough  basics/coordinate-owner.interlock:18
(define-fun |invariant enough: in a state| () Bool (not (<= 3 |replicas|)))
(define-fun |invariant enough: by a step| () Bool false)

; range range  basics/coordinate-owner.interlock:2
(define-fun |range range: in a state| () Bool false)
(define-fun |part 1| () Int (ite |Cost.scale_in acts| (+ |replicas| (- 1)) (ite |Hardware.fail acts| (+ |replicas| (- 1)) |replicas|)))
(define-fun |range range: by a step| () Bool
  (and
    (or |Hardware.fail acts| |Cost.scale_in acts|)
    (not (and |Cost.scale_in acts| |Hardware.fail acts|))
    (or (not |Hardware.fail acts|) (< 4 |replicas|))
    (or (not |Cost.scale_in acts|) (< 3 |replicas|))
    (not |Hardware.fail acts|)
    (not (and (<= 0 |part 1|) (<= |part 1| 6)))))

; index index  basics/coordinate-owner.interlock:2
(define-fun |index index: in a state| () Bool false)
(define-fun |index index: by a step| () Bool false)

; division division  basics/coordinate-owner.interlock:2
(define-fun |division division: in a state| () Bool false)
(define-fun |division division: by a step| () Bool false)

; clash clash  basics/coordinate-owner.interlock:2
(define-fun |clash clash: in a state| () Bool false)
(define-fun |clash clash: by a step| () Bool false)

; dead Hardware.fail  basics/coordinate-owner.interlock:7
(define-fun |dead Hardware.fail: in a state| () Bool
  (and
    (< 4 |replicas|)
    (<= 0 (+ |replicas| (- 1)))
    (<= (+ |replicas| (- 1)) 6)))
(define-fun |dead Hardware.fail: by a step| () Bool false)

; dead Cost.scale_in  basics/coordinate-owner.interlock:11
(define-fun |dead Cost.scale_in: in a state| () Bool (< 3 |replicas|))
(define-fun |dead Cost.scale_in: by a step| () Bool false)

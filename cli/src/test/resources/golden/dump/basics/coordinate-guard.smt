; system CoordinateGuard  basics/coordinate-guard.interlock:2
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
; replicas : 0..4  basics/coordinate-guard.interlock:6
(declare-const |replicas| Int)
(declare-const |replicas'| Int)
; drained : 0..4  basics/coordinate-guard.interlock:7
(declare-const |drained| Int)
(declare-const |drained'| Int)
; demand : 0..30  basics/coordinate-guard.interlock:8
(declare-const |demand| Int)
(declare-const |demand'| Int)

; The step: who acts, with what, and in which order writes land.
; environment Users.busier  basics/coordinate-guard.interlock:13
(declare-const |Users.busier acts| Bool)
; environment Users.quieter  basics/coordinate-guard.interlock:14
(declare-const |Users.quieter acts| Bool)
; agent Performance.drain  basics/coordinate-guard.interlock:18
(declare-const |Performance.drain acts| Bool)
; agent Cost.scale_in  basics/coordinate-guard.interlock:22
(declare-const |Cost.scale_in acts| Bool)

; Every variable has a value that it may have. True of every state of a run.
(define-fun |the domains| () Bool
  (and
    (<= 0 |replicas|)
    (<= |replicas| 4)
    (<= 0 |drained|)
    (<= |drained| 4)
    (<= 0 |demand|)
    (<= |demand| 30)))

(define-fun |the start| () Bool
  (and
    (<= 0 |replicas|)
    (<= |replicas| 4)
    (<= 0 |drained|)
    (<= |drained| 4)
    (<= 0 |demand|)
    (<= |demand| 30)
    (= |replicas| 3)
    (= |drained| 0)
    (= |demand| 15)))

(define-fun |part 1| () Int (+ |replicas| (* (- 1) |drained|)))
(define-fun |the step| () Bool
  (and
    (or |Users.busier acts| |Users.quieter acts| |Performance.drain acts| |Cost.scale_in acts|)
    (not (and |Users.quieter acts| |Users.busier acts|))
    (not (and (or |Performance.drain acts| |Cost.scale_in acts|) (or |Users.busier acts| |Users.quieter acts|)))
    (or (not |Performance.drain acts|) (and (< (* 5 |part 1|) |demand|) (< 2 |part 1|)))
    (or (not |Cost.scale_in acts|) (and (< |demand| (* 5 |replicas|)) (< 2 |replicas|) (< 2 |part 1|)))
    (= |replicas'| (ite |Cost.scale_in acts| (+ |replicas| (- 1)) |replicas|))
    (<= 0 |replicas'|)
    (<= |replicas'| 4)
    (= |drained'| (ite |Performance.drain acts| (+ |drained| 1) |drained|))
    (<= 0 |drained'|)
    (<= |drained'| 4)
    (= |demand'| (ite |Users.quieter acts| (+ |demand| (- 5)) (ite |Users.busier acts| (+ |demand| 5) |demand|)))
    (<= 0 |demand'|)
    (<= |demand'| 30)))

; invariant quorum  basics/coordinate-guard.interlock:29
(define-fun |invariant quorum: in a state| () Bool (not (<= 2 |part 1|)))
(define-fun |invariant quorum: by a step| () Bool false)

; range range  basics/coordinate-guard.interlock:2
(define-fun |range range: in a state| () Bool false)
(define-fun |part 2| () Bool (< (* 5 |part 1|) |demand|))
(define-fun |part 3| () Bool (< 2 |part 1|))
(define-fun |part 4| () Bool (< |demand| (* 5 |replicas|)))
(define-fun |part 5| () Bool (< 2 |part 1|))
(define-fun |part 6| () Int (ite |Cost.scale_in acts| (+ |replicas| (- 1)) |replicas|))
(define-fun |part 7| () Int (ite |Performance.drain acts| (+ |drained| 1) |drained|))
(define-fun |part 8| () Int (ite |Users.quieter acts| (+ |demand| (- 5)) (ite |Users.busier acts| (+ |demand| 5) |demand|)))
(define-fun |range range: by a step| () Bool
  (and
    (or |Users.busier acts| |Users.quieter acts| |Performance.drain acts| |Cost.scale_in acts|)
    (not (and |Users.quieter acts| |Users.busier acts|))
    (not (and (or |Performance.drain acts| |Cost.scale_in acts|) (or |Users.busier acts| |Users.quieter acts|)))
    (or (not |Performance.drain acts|) (and |part 2| |part 3|))
    (or (not |Cost.scale_in acts|) (and |part 4| (< 2 |replicas|) |part 5|))
    (not (or |Users.busier acts| |Users.quieter acts|))
    (or (not (and (<= 0 |part 6|) (<= |part 6| 4))) (not (and (<= 0 |part 7|) (<= |part 7| 4))) (not (and (<= 0 |part 8|) (<= |part 8| 30))))))

; index index  basics/coordinate-guard.interlock:2
(define-fun |index index: in a state| () Bool false)
(define-fun |index index: by a step| () Bool false)

; division division  basics/coordinate-guard.interlock:2
(define-fun |division division: in a state| () Bool false)
(define-fun |division division: by a step| () Bool false)

; clash clash  basics/coordinate-guard.interlock:2
(define-fun |clash clash: in a state| () Bool false)
(define-fun |clash clash: by a step| () Bool false)

; dead Users.busier  basics/coordinate-guard.interlock:13
(define-fun |dead Users.busier: in a state| () Bool
  (and
    (<= 0 (+ |demand| 5))
    (<= (+ |demand| 5) 30)))
(define-fun |dead Users.busier: by a step| () Bool false)

; dead Users.quieter  basics/coordinate-guard.interlock:14
(define-fun |dead Users.quieter: in a state| () Bool
  (and
    (<= 0 (+ |demand| (- 5)))
    (<= (+ |demand| (- 5)) 30)))
(define-fun |dead Users.quieter: by a step| () Bool false)

; dead Performance.drain  basics/coordinate-guard.interlock:18
(define-fun |dead Performance.drain: in a state| () Bool
  (and
    |part 2|
    |part 3|))
(define-fun |dead Performance.drain: by a step| () Bool false)

; dead Cost.scale_in  basics/coordinate-guard.interlock:22
(define-fun |dead Cost.scale_in: in a state| () Bool
  (and
    |part 4|
    (< 2 |replicas|)
    |part 5|))
(define-fun |dead Cost.scale_in: by a step| () Bool false)

; system CoordinateExclusive  basics/coordinate-exclusive.interlock:2
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
; replicas : 0..5  basics/coordinate-exclusive.interlock:6
(declare-const |replicas| Int)
(declare-const |replicas'| Int)
; drained : 0..5  basics/coordinate-exclusive.interlock:7
(declare-const |drained| Int)
(declare-const |drained'| Int)
; Performance.drain in flight : bool  basics/coordinate-exclusive.interlock:16
(declare-const |Performance.drain in flight| Bool)
(declare-const |Performance.drain in flight'| Bool)
; Cost.scale_in in flight : bool  basics/coordinate-exclusive.interlock:23
(declare-const |Cost.scale_in in flight| Bool)
(declare-const |Cost.scale_in in flight'| Bool)

; The step: who acts, with what, and in which order writes land.
; environment Users.recover  basics/coordinate-exclusive.interlock:12
(declare-const |Users.recover acts| Bool)
; agent Performance.drain start  basics/coordinate-exclusive.interlock:16
(declare-const |Performance.drain start acts| Bool)
; agent Performance.drain finish  basics/coordinate-exclusive.interlock:16
(declare-const |Performance.drain finish acts| Bool)
; agent Cost.scale_in start  basics/coordinate-exclusive.interlock:23
(declare-const |Cost.scale_in start acts| Bool)
; agent Cost.scale_in finish  basics/coordinate-exclusive.interlock:23
(declare-const |Cost.scale_in finish acts| Bool)

; Every variable has a value that it may have. True of every state of a run.
(define-fun |the domains| () Bool
  (and
    (<= 0 |replicas|)
    (<= |replicas| 5)
    (<= 0 |drained|)
    (<= |drained| 5)))

(define-fun |the start| () Bool
  (and
    (<= 0 |replicas|)
    (<= |replicas| 5)
    (<= 0 |drained|)
    (<= |drained| 5)
    (= |replicas| 4)
    (= |drained| 0)
    (not |Performance.drain in flight|)
    (not |Cost.scale_in in flight|)))

(define-fun |part 1| () Int (+ |replicas| (* (- 1) |drained|)))
(define-fun |the step| () Bool
  (and
    (or |Users.recover acts| |Performance.drain start acts| |Performance.drain finish acts| |Cost.scale_in start acts| |Cost.scale_in finish acts|)
    (not (and |Performance.drain finish acts| |Users.recover acts|))
    (not (and |Cost.scale_in finish acts| (or |Users.recover acts| |Performance.drain finish acts|)))
    (not (and (or |Performance.drain start acts| |Cost.scale_in start acts|) (or |Users.recover acts| |Performance.drain finish acts| |Cost.scale_in finish acts|)))
    (or (not |Users.recover acts|) (< 0 |drained|))
    (or (not |Performance.drain start acts|) (and (not |Performance.drain in flight|) (< 2 |part 1|) (not (or |Performance.drain in flight| |Cost.scale_in in flight|))))
    (or (not |Performance.drain finish acts|) |Performance.drain in flight|)
    (or (not |Cost.scale_in start acts|) (and (not |Cost.scale_in in flight|) (< 2 |part 1|) (not (or |Performance.drain in flight| |Cost.scale_in in flight|))))
    (or (not |Cost.scale_in finish acts|) |Cost.scale_in in flight|)
    (not (and |Cost.scale_in start acts| |Performance.drain start acts|))
    (= |replicas'| (ite |Cost.scale_in finish acts| (+ |replicas| (- 1)) |replicas|))
    (<= 0 |replicas'|)
    (<= |replicas'| 5)
    (= |drained'| (ite |Performance.drain finish acts| (+ |drained| 1) (ite |Users.recover acts| (+ |drained| (- 1)) |drained|)))
    (<= 0 |drained'|)
    (<= |drained'| 5)
    (= |Performance.drain in flight'| (or |Performance.drain start acts| (and (not |Performance.drain finish acts|) |Performance.drain in flight|)))
    (= |Cost.scale_in in flight'| (or |Cost.scale_in start acts| (and (not |Cost.scale_in finish acts|) |Cost.scale_in in flight|)))))

; invariant quorum  basics/coordinate-exclusive.interlock:33
(define-fun |invariant quorum: in a state| () Bool (not (<= 2 |part 1|)))
(define-fun |invariant quorum: by a step| () Bool false)

; range range  basics/coordinate-exclusive.interlock:2
(define-fun |range range: in a state| () Bool false)
(define-fun |part 2| () Bool (< 2 |part 1|))
(define-fun |part 3| () Bool (not (or |Performance.drain in flight| |Cost.scale_in in flight|)))
(define-fun |part 4| () Bool (< 2 |part 1|))
(define-fun |part 5| () Bool (not (or |Performance.drain in flight| |Cost.scale_in in flight|)))
(define-fun |part 6| () Int (ite |Cost.scale_in finish acts| (+ |replicas| (- 1)) |replicas|))
(define-fun |part 7| () Int (ite |Performance.drain finish acts| (+ |drained| 1) (ite |Users.recover acts| (+ |drained| (- 1)) |drained|)))
(define-fun |range range: by a step| () Bool
  (and
    (or |Users.recover acts| |Performance.drain start acts| |Performance.drain finish acts| |Cost.scale_in start acts| |Cost.scale_in finish acts|)
    (not (and |Performance.drain finish acts| |Users.recover acts|))
    (not (and |Cost.scale_in finish acts| (or |Users.recover acts| |Performance.drain finish acts|)))
    (not (and (or |Performance.drain start acts| |Cost.scale_in start acts|) (or |Users.recover acts| |Performance.drain finish acts| |Cost.scale_in finish acts|)))
    (or (not |Users.recover acts|) (< 0 |drained|))
    (or (not |Performance.drain start acts|) (and (not |Performance.drain in flight|) |part 2| |part 3|))
    (or (not |Performance.drain finish acts|) |Performance.drain in flight|)
    (or (not |Cost.scale_in start acts|) (and (not |Cost.scale_in in flight|) |part 4| |part 5|))
    (or (not |Cost.scale_in finish acts|) |Cost.scale_in in flight|)
    (not (and |Cost.scale_in start acts| |Performance.drain start acts|))
    (not |Users.recover acts|)
    (or (not (and (<= 0 |part 6|) (<= |part 6| 5))) (not (and (<= 0 |part 7|) (<= |part 7| 5))))))

; index index  basics/coordinate-exclusive.interlock:2
(define-fun |index index: in a state| () Bool false)
(define-fun |index index: by a step| () Bool false)

; division division  basics/coordinate-exclusive.interlock:2
(define-fun |division division: in a state| () Bool false)
(define-fun |division division: by a step| () Bool false)

; clash clash  basics/coordinate-exclusive.interlock:2
(define-fun |clash clash: in a state| () Bool false)
(define-fun |clash clash: by a step| () Bool false)

; dead Users.recover  basics/coordinate-exclusive.interlock:12
(define-fun |dead Users.recover: in a state| () Bool
  (and
    (< 0 |drained|)
    (<= 0 (+ |drained| (- 1)))
    (<= (+ |drained| (- 1)) 5)))
(define-fun |dead Users.recover: by a step| () Bool false)

; dead Performance.drain  basics/coordinate-exclusive.interlock:16
(define-fun |dead Performance.drain: in a state| () Bool
  (and
    (not |Performance.drain in flight|)
    |part 2|
    |part 3|))
(define-fun |dead Performance.drain: by a step| () Bool false)

; dead Cost.scale_in  basics/coordinate-exclusive.interlock:23
(define-fun |dead Cost.scale_in: in a state| () Bool
  (and
    (not |Cost.scale_in in flight|)
    |part 4|
    |part 5|))
(define-fun |dead Cost.scale_in: by a step| () Bool false)

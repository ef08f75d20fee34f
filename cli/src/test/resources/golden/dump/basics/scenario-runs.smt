; system ScenarioRuns  basics/scenario-runs.interlock:2
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
; replicas : 0..6  basics/scenario-runs.interlock:6
(declare-const |replicas| Int)
(declare-const |replicas'| Int)
; drained : 0..6  basics/scenario-runs.interlock:7
(declare-const |drained| Int)
(declare-const |drained'| Int)
; demand : 0..60  basics/scenario-runs.interlock:8
(declare-const |demand| Int)
(declare-const |demand'| Int)
; Performance[1].drain in flight : bool  basics/scenario-runs.interlock:17
(declare-const |Performance[1].drain in flight| Bool)
(declare-const |Performance[1].drain in flight'| Bool)
; Performance[2].drain in flight : bool  basics/scenario-runs.interlock:17
(declare-const |Performance[2].drain in flight| Bool)
(declare-const |Performance[2].drain in flight'| Bool)

; The step: who acts, with what, and in which order writes land.
; environment Users.change  basics/scenario-runs.interlock:13
(declare-const |Users.change acts| Bool)
(declare-const |Users.change: to| Int)
; agent Performance[1].drain start  basics/scenario-runs.interlock:17
(declare-const |Performance[1].drain start acts| Bool)
; agent Performance[1].drain finish  basics/scenario-runs.interlock:17
(declare-const |Performance[1].drain finish acts| Bool)
; agent Performance[2].drain start  basics/scenario-runs.interlock:17
(declare-const |Performance[2].drain start acts| Bool)
; agent Performance[2].drain finish  basics/scenario-runs.interlock:17
(declare-const |Performance[2].drain finish acts| Bool)
; agent Cost.scale_in  basics/scenario-runs.interlock:25
(declare-const |Cost.scale_in acts| Bool)
(declare-const |Cost.scale_in: by| Int)

; Every variable has a value that it may have. True of every state of a run.
(define-fun |the domains| () Bool
  (and
    (<= 0 |replicas|)
    (<= |replicas| 6)
    (<= 0 |drained|)
    (<= |drained| 6)
    (<= 0 |demand|)
    (<= |demand| 60)))

(define-fun |the start| () Bool
  (and
    (<= 0 |replicas|)
    (<= |replicas| 6)
    (<= 0 |drained|)
    (<= |drained| 6)
    (<= 0 |demand|)
    (<= |demand| 60)
    (= |replicas| 4)
    (= |drained| 0)
    (<= 10 |demand|)
    (<= |demand| 20)
    (not |Performance[1].drain in flight|)
    (not |Performance[2].drain in flight|)))

(define-fun |part 1| () Int (+ |replicas| (* (- 1) |drained|)))
(define-fun |the step| () Bool
  (and
    (or |Users.change acts| |Performance[1].drain start acts| |Performance[1].drain finish acts| |Performance[2].drain start acts| |Performance[2].drain finish acts| |Cost.scale_in acts|)
    (not (and |Performance[1].drain finish acts| |Users.change acts|))
    (not (and |Performance[2].drain finish acts| (or |Users.change acts| |Performance[1].drain finish acts|)))
    (not (and (or |Performance[1].drain start acts| |Performance[2].drain start acts| |Cost.scale_in acts|) (or |Users.change acts| |Performance[1].drain finish acts| |Performance[2].drain finish acts|)))
    (<= 0 |Users.change: to|)
    (<= |Users.change: to| 60)
    (or (not |Performance[1].drain start acts|) (and (not |Performance[1].drain in flight|) (< (* 6 |part 1|) |demand|) (< 2 |part 1|) (not (or |Performance[1].drain in flight| |Performance[2].drain in flight|))))
    (or (not |Performance[1].drain finish acts|) |Performance[1].drain in flight|)
    (or (not |Performance[2].drain start acts|) (and (not |Performance[2].drain in flight|) (< (* 6 |part 1|) |demand|) (< 2 |part 1|) (not (or |Performance[1].drain in flight| |Performance[2].drain in flight|))))
    (or (not |Performance[2].drain finish acts|) |Performance[2].drain in flight|)
    (or (not |Cost.scale_in acts|) (and (< |demand| (* 5 |replicas|)) (<= 2 (+ |replicas| (* (- 1) |drained|) (* (- 1) |Cost.scale_in: by|))) (not (or |Performance[1].drain in flight| |Performance[2].drain in flight|))))
    (<= 1 |Cost.scale_in: by|)
    (<= |Cost.scale_in: by| 2)
    (not (and |Performance[2].drain start acts| |Performance[1].drain start acts|))
    (not (and |Cost.scale_in acts| (or |Performance[1].drain start acts| |Performance[2].drain start acts|)))
    (= |replicas'| (ite |Cost.scale_in acts| (+ |replicas| (* (- 1) |Cost.scale_in: by|)) |replicas|))
    (<= 0 |replicas'|)
    (<= |replicas'| 6)
    (= |drained'| (ite |Performance[2].drain finish acts| (+ |drained| 1) (ite |Performance[1].drain finish acts| (+ |drained| 1) |drained|)))
    (<= 0 |drained'|)
    (<= |drained'| 6)
    (= |demand'| (ite |Users.change acts| |Users.change: to| |demand|))
    (<= 0 |demand'|)
    (<= |demand'| 60)
    (= |Performance[1].drain in flight'| (or |Performance[1].drain start acts| (and (not |Performance[1].drain finish acts|) |Performance[1].drain in flight|)))
    (= |Performance[2].drain in flight'| (or |Performance[2].drain start acts| (and (not |Performance[2].drain finish acts|) |Performance[2].drain in flight|)))))

; invariant quorum  basics/scenario-runs.interlock:35
(define-fun |invariant quorum: in a state| () Bool (not (<= 2 |part 1|)))
(define-fun |invariant quorum: by a step| () Bool false)

; range range  basics/scenario-runs.interlock:2
(define-fun |range range: in a state| () Bool false)
(define-fun |part 2| () Bool (< (* 6 |part 1|) |demand|))
(define-fun |part 3| () Bool (< 2 |part 1|))
(define-fun |part 4| () Bool (not (or |Performance[1].drain in flight| |Performance[2].drain in flight|)))
(define-fun |part 5| () Bool (< (* 6 |part 1|) |demand|))
(define-fun |part 6| () Bool (< 2 |part 1|))
(define-fun |part 7| () Bool (not (or |Performance[1].drain in flight| |Performance[2].drain in flight|)))
(define-fun |part 8| () Bool (< |demand| (* 5 |replicas|)))
(define-fun |part 9| () Bool (<= 2 (+ |replicas| (* (- 1) |drained|) (* (- 1) |Cost.scale_in: by|))))
(define-fun |part 10| () Bool (not (or |Performance[1].drain in flight| |Performance[2].drain in flight|)))
(define-fun |part 11| () Int (ite |Cost.scale_in acts| (+ |replicas| (* (- 1) |Cost.scale_in: by|)) |replicas|))
(define-fun |part 12| () Int (ite |Performance[2].drain finish acts| (+ |drained| 1) (ite |Performance[1].drain finish acts| (+ |drained| 1) |drained|)))
(define-fun |range range: by a step| () Bool
  (and
    (or |Users.change acts| |Performance[1].drain start acts| |Performance[1].drain finish acts| |Performance[2].drain start acts| |Performance[2].drain finish acts| |Cost.scale_in acts|)
    (not (and |Performance[1].drain finish acts| |Users.change acts|))
    (not (and |Performance[2].drain finish acts| (or |Users.change acts| |Performance[1].drain finish acts|)))
    (not (and (or |Performance[1].drain start acts| |Performance[2].drain start acts| |Cost.scale_in acts|) (or |Users.change acts| |Performance[1].drain finish acts| |Performance[2].drain finish acts|)))
    (<= 0 |Users.change: to|)
    (<= |Users.change: to| 60)
    (or (not |Performance[1].drain start acts|) (and (not |Performance[1].drain in flight|) |part 2| |part 3| |part 4|))
    (or (not |Performance[1].drain finish acts|) |Performance[1].drain in flight|)
    (or (not |Performance[2].drain start acts|) (and (not |Performance[2].drain in flight|) |part 5| |part 6| |part 7|))
    (or (not |Performance[2].drain finish acts|) |Performance[2].drain in flight|)
    (or (not |Cost.scale_in acts|) (and |part 8| |part 9| |part 10|))
    (<= 1 |Cost.scale_in: by|)
    (<= |Cost.scale_in: by| 2)
    (not (and |Performance[2].drain start acts| |Performance[1].drain start acts|))
    (not (and |Cost.scale_in acts| (or |Performance[1].drain start acts| |Performance[2].drain start acts|)))
    (not |Users.change acts|)
    (or (not (and (<= 0 |part 11|) (<= |part 11| 6))) (not (and (<= 0 |part 12|) (<= |part 12| 6))))))

; index index  basics/scenario-runs.interlock:2
(define-fun |index index: in a state| () Bool false)
(define-fun |index index: by a step| () Bool false)

; division division  basics/scenario-runs.interlock:2
(define-fun |division division: in a state| () Bool false)
(define-fun |division division: by a step| () Bool false)

; clash clash  basics/scenario-runs.interlock:2
(define-fun |clash clash: in a state| () Bool false)
(define-fun |clash clash: by a step| () Bool false)

; dead Users.change  basics/scenario-runs.interlock:13
(define-fun |dead Users.change: in a state| () Bool
  (and
    (<= 0 |Users.change: to|)
    (<= |Users.change: to| 60)))
(define-fun |dead Users.change: by a step| () Bool false)

; dead Performance.drain  basics/scenario-runs.interlock:17
(define-fun |dead Performance.drain: in a state| () Bool
  (or
    (and (not |Performance[1].drain in flight|) |part 2| |part 3| |part 4|)
    (and (not |Performance[2].drain in flight|) |part 5| |part 6| |part 7|)))
(define-fun |dead Performance.drain: by a step| () Bool false)

; dead Cost.scale_in  basics/scenario-runs.interlock:25
(define-fun |dead Cost.scale_in: in a state| () Bool
  (and
    |part 8|
    |part 9|
    |part 10|
    (<= 1 |Cost.scale_in: by|)
    (<= |Cost.scale_in: by| 2)))
(define-fun |dead Cost.scale_in: by a step| () Bool false)

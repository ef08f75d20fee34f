; system ScenarioTime  basics/scenario-time.interlock:2
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
; busy : bool  basics/scenario-time.interlock:6
(declare-const |busy| Bool)
(declare-const |busy'| Bool)
; replicas : 2..6  basics/scenario-time.interlock:7
(declare-const |replicas| Int)
(declare-const |replicas'| Int)
; Performance.scale_out in flight : bool  basics/scenario-time.interlock:15
(declare-const |Performance.scale_out in flight| Bool)
(declare-const |Performance.scale_out in flight'| Bool)
; Performance.scale_out in flight for : 0..4, in steps of 30s  basics/scenario-time.interlock:15
(declare-const |Performance.scale_out in flight for| Int)
(declare-const |Performance.scale_out in flight for'| Int)
; Performance.scale_out cooldown : 0..20, in steps of 30s  basics/scenario-time.interlock:15
(declare-const |Performance.scale_out cooldown| Int)
(declare-const |Performance.scale_out cooldown'| Int)
; Performance.scale_out held for : 0..10, in steps of 30s  basics/scenario-time.interlock:15
(declare-const |Performance.scale_out held for| Int)
(declare-const |Performance.scale_out held for'| Int)

; The step: who acts, with what, and in which order writes land.
; environment Users.come  basics/scenario-time.interlock:10
(declare-const |Users.come acts| Bool)
; environment Users.go  basics/scenario-time.interlock:11
(declare-const |Users.go acts| Bool)
; agent Performance.scale_out start  basics/scenario-time.interlock:15
(declare-const |Performance.scale_out start acts| Bool)
; agent Performance.scale_out finish  basics/scenario-time.interlock:15
(declare-const |Performance.scale_out finish acts| Bool)
; environment time.passes  basics/scenario-time.interlock:2
(declare-const |time.passes acts| Bool)
(declare-const |time.passes: elapsed| Int)

; Every variable has a value that it may have. True of every state of a run.
(define-fun |the domains| () Bool
  (and
    (<= 2 |replicas|)
    (<= |replicas| 6)
    (<= 0 |Performance.scale_out in flight for|)
    (<= |Performance.scale_out in flight for| 4)
    (<= 0 |Performance.scale_out cooldown|)
    (<= |Performance.scale_out cooldown| 20)
    (<= 0 |Performance.scale_out held for|)
    (<= |Performance.scale_out held for| 10)))

(define-fun |the start| () Bool
  (and
    (<= 2 |replicas|)
    (<= |replicas| 6)
    (<= 0 |Performance.scale_out in flight for|)
    (<= |Performance.scale_out in flight for| 4)
    (<= 0 |Performance.scale_out cooldown|)
    (<= |Performance.scale_out cooldown| 20)
    (<= 0 |Performance.scale_out held for|)
    (<= |Performance.scale_out held for| 10)
    (not |busy|)
    (= |replicas| 3)
    (not |Performance.scale_out in flight|)
    (= |Performance.scale_out in flight for| 0)
    (= |Performance.scale_out cooldown| 0)
    (= |Performance.scale_out held for| 0)))

(define-fun |part 1| () Int (ite |time.passes acts| (+ |Performance.scale_out in flight for| (ite |Performance.scale_out in flight| |time.passes: elapsed| 0)) (ite |Performance.scale_out finish acts| 0 |Performance.scale_out in flight for|)))
(define-fun |part 2| () Int (ite (<= 4 |part 1|) 4 |part 1|))
(define-fun |part 3| () Int (ite |time.passes acts| (+ |Performance.scale_out cooldown| (* (- 1) |time.passes: elapsed|)) (ite |Performance.scale_out finish acts| 20 |Performance.scale_out cooldown|)))
(define-fun |part 4| () Int (ite (<= 20 |part 3|) 20 |part 3|))
(define-fun |part 5| () Int (ite |time.passes acts| (+ |Performance.scale_out held for| (ite |busy| |time.passes: elapsed| 0)) |Performance.scale_out held for|))
(define-fun |part 6| () Int (ite (<= 10 |part 5|) 10 |part 5|))
(define-fun |the step| () Bool
  (and
    (or |Users.come acts| |Users.go acts| |Performance.scale_out start acts| |Performance.scale_out finish acts| |time.passes acts|)
    (not (and |Users.go acts| |Users.come acts|))
    (not (and |Performance.scale_out finish acts| (or |Users.come acts| |Users.go acts|)))
    (not (and |time.passes acts| (or |Users.come acts| |Users.go acts| |Performance.scale_out finish acts|)))
    (not (and |Performance.scale_out start acts| (or |Users.come acts| |Users.go acts| |Performance.scale_out finish acts| |time.passes acts|)))
    (or (not |Users.come acts|) (not |busy|))
    (or (not |Users.go acts|) |busy|)
    (or (not |Performance.scale_out start acts|) (and (not |Performance.scale_out in flight|) (= |Performance.scale_out cooldown| 0) |busy| (<= 10 |Performance.scale_out held for|) (< |replicas| 6)))
    (or (not |Performance.scale_out finish acts|) (and |Performance.scale_out in flight| (<= 2 |Performance.scale_out in flight for|)))
    (or (not |time.passes acts|) (not |Performance.scale_out in flight|) (<= |time.passes: elapsed| (+ (* (- 1) |Performance.scale_out in flight for|) 4)))
    (<= 1 |time.passes: elapsed|)
    (<= |time.passes: elapsed| 20)
    (= |busy'| (and (not |Users.go acts|) (or |Users.come acts| |busy|)))
    (= |replicas'| (ite |Performance.scale_out finish acts| (+ |replicas| (ite (< |replicas| 6) 1 0)) |replicas|))
    (<= 2 |replicas'|)
    (<= |replicas'| 6)
    (= |Performance.scale_out in flight'| (or |Performance.scale_out start acts| (and (not |Performance.scale_out finish acts|) |Performance.scale_out in flight|)))
    (= |Performance.scale_out in flight for'| (ite (<= 0 |part 2|) |part 2| 0))
    (<= 0 |Performance.scale_out in flight for'|)
    (<= |Performance.scale_out in flight for'| 4)
    (= |Performance.scale_out cooldown'| (ite (<= 0 |part 4|) |part 4| 0))
    (<= 0 |Performance.scale_out cooldown'|)
    (<= |Performance.scale_out cooldown'| 20)
    (= |Performance.scale_out held for'| (ite (not |busy'|) 0 (ite (<= 0 |part 6|) |part 6| 0)))
    (<= 0 |Performance.scale_out held for'|)
    (<= |Performance.scale_out held for'| 10)))

; invariant enough  basics/scenario-time.interlock:23
(define-fun |invariant enough: in a state| () Bool (not (<= 3 |replicas|)))
(define-fun |invariant enough: by a step| () Bool false)

; range range  basics/scenario-time.interlock:2
(define-fun |range range: in a state| () Bool false)
(define-fun |part 7| () Bool (<= |time.passes: elapsed| (+ (* (- 1) |Performance.scale_out in flight for|) 4)))
(define-fun |part 8| () Int (ite (< |replicas| 6) 1 0))
(define-fun |part 9| () Int (ite |Performance.scale_out finish acts| (+ |replicas| |part 8|) |replicas|))
(define-fun |range range: by a step| () Bool
  (and
    (or |Users.come acts| |Users.go acts| |Performance.scale_out start acts| |Performance.scale_out finish acts| |time.passes acts|)
    (not (and |Users.go acts| |Users.come acts|))
    (not (and |Performance.scale_out finish acts| (or |Users.come acts| |Users.go acts|)))
    (not (and |time.passes acts| (or |Users.come acts| |Users.go acts| |Performance.scale_out finish acts|)))
    (not (and |Performance.scale_out start acts| (or |Users.come acts| |Users.go acts| |Performance.scale_out finish acts| |time.passes acts|)))
    (or (not |Users.come acts|) (not |busy|))
    (or (not |Users.go acts|) |busy|)
    (or (not |Performance.scale_out start acts|) (and (not |Performance.scale_out in flight|) (= |Performance.scale_out cooldown| 0) |busy| (<= 10 |Performance.scale_out held for|) (< |replicas| 6)))
    (or (not |Performance.scale_out finish acts|) (and |Performance.scale_out in flight| (<= 2 |Performance.scale_out in flight for|)))
    (or (not |time.passes acts|) (not |Performance.scale_out in flight|) |part 7|)
    (<= 1 |time.passes: elapsed|)
    (<= |time.passes: elapsed| 20)
    (not (or |Users.come acts| |Users.go acts| |time.passes acts|))
    (not (and (<= 2 |part 9|) (<= |part 9| 6)))))

; index index  basics/scenario-time.interlock:2
(define-fun |index index: in a state| () Bool false)
(define-fun |index index: by a step| () Bool false)

; division division  basics/scenario-time.interlock:2
(define-fun |division division: in a state| () Bool false)
(define-fun |division division: by a step| () Bool false)

; clash clash  basics/scenario-time.interlock:2
(define-fun |clash clash: in a state| () Bool false)
(define-fun |clash clash: by a step| () Bool false)

; timelock timelock  basics/scenario-time.interlock:2
(define-fun |timelock timelock: in a state| () Bool false)
(define-fun |timelock timelock: by a step| () Bool false)

; dead Users.come  basics/scenario-time.interlock:10
(define-fun |dead Users.come: in a state| () Bool (not |busy|))
(define-fun |dead Users.come: by a step| () Bool false)

; dead Users.go  basics/scenario-time.interlock:11
(define-fun |dead Users.go: in a state| () Bool |busy|)
(define-fun |dead Users.go: by a step| () Bool false)

; dead Performance.scale_out  basics/scenario-time.interlock:15
(define-fun |dead Performance.scale_out: in a state| () Bool
  (and
    (not |Performance.scale_out in flight|)
    (= |Performance.scale_out cooldown| 0)
    |busy|
    (<= 10 |Performance.scale_out held for|)
    (< |replicas| 6)))
(define-fun |dead Performance.scale_out: by a step| () Bool false)

; system TwoWriters  basics/two-writers.interlock:2
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
; replicas : 0..10  basics/two-writers.interlock:4
(declare-const |replicas| Int)
(declare-const |replicas'| Int)
; load : 0..10  basics/two-writers.interlock:5
(declare-const |load| Int)
(declare-const |load'| Int)

; The step: who acts, with what, and in which order writes land.
; environment Users.change  basics/two-writers.interlock:8
(declare-const |Users.change acts| Bool)
(declare-const |Users.change: load| Int)
; agent GitOps.sync  basics/two-writers.interlock:13
(declare-const |GitOps.sync acts| Bool)
; agent Autoscaler.scale_out  basics/two-writers.interlock:18
(declare-const |Autoscaler.scale_out acts| Bool)
(declare-const |order [GitOps, Autoscaler]| Bool)
(declare-const |other order [GitOps, Autoscaler]| Bool)

; Every variable has a value that it may have. True of every state of a run.
(define-fun |the domains| () Bool
  (and
    (<= 0 |replicas|)
    (<= |replicas| 10)
    (<= 0 |load|)
    (<= |load| 10)))

(define-fun |the start| () Bool
  (and
    (<= 0 |replicas|)
    (<= |replicas| 10)
    (<= 0 |load|)
    (<= |load| 10)
    (= |replicas| 3)
    (= |load| 3)))

(define-fun |the step| () Bool
  (and
    (or |Users.change acts| |GitOps.sync acts| |Autoscaler.scale_out acts|)
    (not (and (or |GitOps.sync acts| |Autoscaler.scale_out acts|) |Users.change acts|))
    (<= 0 |Users.change: load|)
    (<= |Users.change: load| 10)
    (or (not |GitOps.sync acts|) (not (= |replicas| 3)))
    (or (not |Autoscaler.scale_out acts|) (and (< |replicas| |load|) (< |replicas| 10)))
    (= |replicas'| (ite |GitOps.sync acts| (+ (ite (and |Autoscaler.scale_out acts| |order [GitOps, Autoscaler]|) 1 0) 3) (+ |replicas| (ite |Autoscaler.scale_out acts| 1 0))))
    (<= 0 |replicas'|)
    (<= |replicas'| 10)
    (= |load'| (ite |Users.change acts| |Users.change: load| |load|))
    (<= 0 |load'|)
    (<= |load'| 10)))

; range range  basics/two-writers.interlock:2
(define-fun |range range: in a state| () Bool false)
(define-fun |part 1| () Bool (not (= |replicas| 3)))
(define-fun |part 2| () Int (ite |GitOps.sync acts| (+ (ite (and |Autoscaler.scale_out acts| |order [GitOps, Autoscaler]|) 1 0) 3) (+ |replicas| (ite |Autoscaler.scale_out acts| 1 0))))
(define-fun |range range: by a step| () Bool
  (and
    (or |Users.change acts| |GitOps.sync acts| |Autoscaler.scale_out acts|)
    (not (and (or |GitOps.sync acts| |Autoscaler.scale_out acts|) |Users.change acts|))
    (<= 0 |Users.change: load|)
    (<= |Users.change: load| 10)
    (or (not |GitOps.sync acts|) |part 1|)
    (or (not |Autoscaler.scale_out acts|) (and (< |replicas| |load|) (< |replicas| 10)))
    (not |Users.change acts|)
    (not (and (<= 0 |part 2|) (<= |part 2| 10)))))

; index index  basics/two-writers.interlock:2
(define-fun |index index: in a state| () Bool false)
(define-fun |index index: by a step| () Bool false)

; division division  basics/two-writers.interlock:2
(define-fun |division division: in a state| () Bool false)
(define-fun |division division: by a step| () Bool false)

; clash clash  basics/two-writers.interlock:2
(define-fun |clash clash: in a state| () Bool false)
(define-fun |clash clash: by a step| () Bool
  (and
    (or |Users.change acts| |GitOps.sync acts| |Autoscaler.scale_out acts|)
    (not (and (or |GitOps.sync acts| |Autoscaler.scale_out acts|) |Users.change acts|))
    (<= 0 |Users.change: load|)
    (<= |Users.change: load| 10)
    (or (not |GitOps.sync acts|) |part 1|)
    (or (not |Autoscaler.scale_out acts|) (and (< |replicas| |load|) (< |replicas| 10)))
    (not (= (ite |GitOps.sync acts| (+ (ite (and |Autoscaler.scale_out acts| |order [GitOps, Autoscaler]|) 1 0) 3) (+ |replicas| (ite |Autoscaler.scale_out acts| 1 0))) (ite |GitOps.sync acts| (+ (ite (and |Autoscaler.scale_out acts| |other order [GitOps, Autoscaler]|) 1 0) 3) (+ |replicas| (ite |Autoscaler.scale_out acts| 1 0)))))))

; dead Users.change  basics/two-writers.interlock:8
(define-fun |dead Users.change: in a state| () Bool
  (and
    (<= 0 |Users.change: load|)
    (<= |Users.change: load| 10)))
(define-fun |dead Users.change: by a step| () Bool false)

; dead GitOps.sync  basics/two-writers.interlock:13
(define-fun |dead GitOps.sync: in a state| () Bool |part 1|)
(define-fun |dead GitOps.sync: by a step| () Bool false)

; dead Autoscaler.scale_out  basics/two-writers.interlock:18
(define-fun |dead Autoscaler.scale_out: in a state| () Bool
  (and
    (< |replicas| |load|)
    (< |replicas| 10)))
(define-fun |dead Autoscaler.scale_out: by a step| () Bool false)

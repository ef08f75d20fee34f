; system CoordinateGuardAtFinish  basics/coordinate-guard-at-finish.interlock:2
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
; up[1] : bool  basics/coordinate-guard-at-finish.interlock:6
(declare-const |up[1]| Bool)
(declare-const |up[1]'| Bool)
; up[2] : bool  basics/coordinate-guard-at-finish.interlock:6
(declare-const |up[2]| Bool)
(declare-const |up[2]'| Bool)
; up[3] : bool  basics/coordinate-guard-at-finish.interlock:6
(declare-const |up[3]| Bool)
(declare-const |up[3]'| Bool)
; pods[1] : 0..2  basics/coordinate-guard-at-finish.interlock:7
(declare-const |pods[1]| Int)
(declare-const |pods[1]'| Int)
; pods[2] : 0..2  basics/coordinate-guard-at-finish.interlock:7
(declare-const |pods[2]| Int)
(declare-const |pods[2]'| Int)
; pods[3] : 0..2  basics/coordinate-guard-at-finish.interlock:7
(declare-const |pods[3]| Int)
(declare-const |pods[3]'| Int)
; Maintenance.drain in flight : bool  basics/coordinate-guard-at-finish.interlock:15
(declare-const |Maintenance.drain in flight| Bool)
(declare-const |Maintenance.drain in flight'| Bool)
; Maintenance.drain h : 1..3  basics/coordinate-guard-at-finish.interlock:15
(declare-const |Maintenance.drain h| Int)
(declare-const |Maintenance.drain h'| Int)

; The step: who acts, with what, and in which order writes land.
; agent Scheduler.place  basics/coordinate-guard-at-finish.interlock:10
(declare-const |Scheduler.place acts| Bool)
; agent Scheduler.place  basics/coordinate-guard-at-finish.interlock:10
(declare-const |Scheduler.place acts (2)| Bool)
; agent Scheduler.place  basics/coordinate-guard-at-finish.interlock:10
(declare-const |Scheduler.place acts (3)| Bool)
; agent Scheduler.evict  basics/coordinate-guard-at-finish.interlock:11
(declare-const |Scheduler.evict acts| Bool)
; agent Scheduler.evict  basics/coordinate-guard-at-finish.interlock:11
(declare-const |Scheduler.evict acts (2)| Bool)
; agent Scheduler.evict  basics/coordinate-guard-at-finish.interlock:11
(declare-const |Scheduler.evict acts (3)| Bool)
; agent Maintenance.drain start  basics/coordinate-guard-at-finish.interlock:15
(declare-const |Maintenance.drain start acts| Bool)
(declare-const |Maintenance.drain start: h| Int)
; agent Maintenance.drain finish  basics/coordinate-guard-at-finish.interlock:15
(declare-const |Maintenance.drain finish acts| Bool)

; Every variable has a value that it may have. True of every state of a run.
(define-fun |the domains| () Bool
  (and
    (<= 0 |pods[1]|)
    (<= |pods[1]| 2)
    (<= 0 |pods[2]|)
    (<= |pods[2]| 2)
    (<= 0 |pods[3]|)
    (<= |pods[3]| 2)
    (<= 1 |Maintenance.drain h|)
    (<= |Maintenance.drain h| 3)))

(define-fun |the start| () Bool
  (and
    (<= 0 |pods[1]|)
    (<= |pods[1]| 2)
    (<= 0 |pods[2]|)
    (<= |pods[2]| 2)
    (<= 0 |pods[3]|)
    (<= |pods[3]| 2)
    (<= 1 |Maintenance.drain h|)
    (<= |Maintenance.drain h| 3)
    |up[1]|
    |up[2]|
    |up[3]|
    (= |pods[1]| 1)
    (= |pods[2]| 1)
    (= |pods[3]| 1)
    (not |Maintenance.drain in flight|)
    (= |Maintenance.drain h| 1)))

(define-fun |part 1| () Bool (= (ite (= |Maintenance.drain h| 1) |pods[1]| (ite (= |Maintenance.drain h| 2) |pods[2]| |pods[3]|)) 0))
(define-fun |the step| () Bool
  (and
    (or |Scheduler.place acts| |Scheduler.place acts (2)| |Scheduler.place acts (3)| |Scheduler.evict acts| |Scheduler.evict acts (2)| |Scheduler.evict acts (3)| |Maintenance.drain start acts| |Maintenance.drain finish acts|)
    (not (and |Scheduler.place acts (2)| |Scheduler.place acts|))
    (not (and |Scheduler.place acts (3)| (or |Scheduler.place acts| |Scheduler.place acts (2)|)))
    (not (and |Scheduler.evict acts| (or |Scheduler.place acts| |Scheduler.place acts (2)| |Scheduler.place acts (3)|)))
    (not (and |Scheduler.evict acts (2)| (or |Scheduler.place acts| |Scheduler.place acts (2)| |Scheduler.place acts (3)| |Scheduler.evict acts|)))
    (not (and |Scheduler.evict acts (3)| (or |Scheduler.place acts| |Scheduler.place acts (2)| |Scheduler.place acts (3)| |Scheduler.evict acts| |Scheduler.evict acts (2)|)))
    (not (and (or |Scheduler.place acts| |Scheduler.place acts (2)| |Scheduler.place acts (3)| |Scheduler.evict acts| |Scheduler.evict acts (2)| |Scheduler.evict acts (3)| |Maintenance.drain start acts|) |Maintenance.drain finish acts|))
    (or (not |Scheduler.place acts|) (and |up[1]| (< |pods[1]| 2)))
    (or (not |Scheduler.place acts (2)|) (and |up[2]| (< |pods[2]| 2)))
    (or (not |Scheduler.place acts (3)|) (and |up[3]| (< |pods[3]| 2)))
    (or (not |Scheduler.evict acts|) (< 0 |pods[1]|))
    (or (not |Scheduler.evict acts (2)|) (< 0 |pods[2]|))
    (or (not |Scheduler.evict acts (3)|) (< 0 |pods[3]|))
    (or (not |Maintenance.drain start acts|) (and (not |Maintenance.drain in flight|) (ite (= |Maintenance.drain start: h| 1) |up[1]| (ite (= |Maintenance.drain start: h| 2) |up[2]| |up[3]|))))
    (<= 1 |Maintenance.drain start: h|)
    (<= |Maintenance.drain start: h| 3)
    (or (not |Maintenance.drain finish acts|) |Maintenance.drain in flight|)
    (= |up[1]'| (ite |Maintenance.drain finish acts| (and (not (and |part 1| (= |Maintenance.drain h| 1))) |up[1]|) |up[1]|))
    (= |up[2]'| (ite |Maintenance.drain finish acts| (and (not (and |part 1| (= |Maintenance.drain h| 2))) |up[2]|) |up[2]|))
    (= |up[3]'| (ite |Maintenance.drain finish acts| (and (not (and |part 1| (= |Maintenance.drain h| 3))) |up[3]|) |up[3]|))
    (= |pods[1]'| (ite |Scheduler.evict acts| (+ |pods[1]| (- 1)) (ite |Scheduler.place acts| (+ |pods[1]| 1) |pods[1]|)))
    (<= 0 |pods[1]'|)
    (<= |pods[1]'| 2)
    (= |pods[2]'| (ite |Scheduler.evict acts (2)| (+ |pods[2]| (- 1)) (ite |Scheduler.place acts (2)| (+ |pods[2]| 1) |pods[2]|)))
    (<= 0 |pods[2]'|)
    (<= |pods[2]'| 2)
    (= |pods[3]'| (ite |Scheduler.evict acts (3)| (+ |pods[3]| (- 1)) (ite |Scheduler.place acts (3)| (+ |pods[3]| 1) |pods[3]|)))
    (<= 0 |pods[3]'|)
    (<= |pods[3]'| 2)
    (= |Maintenance.drain in flight'| (or |Maintenance.drain start acts| (and (not |Maintenance.drain finish acts|) |Maintenance.drain in flight|)))
    (= |Maintenance.drain h'| (ite |Maintenance.drain start acts| |Maintenance.drain start: h| (ite |Maintenance.drain finish acts| 1 |Maintenance.drain h|)))
    (<= 1 |Maintenance.drain h'|)
    (<= |Maintenance.drain h'| 3)))

; invariant nothing_lost  basics/coordinate-guard-at-finish.interlock:25
(define-fun |invariant nothing_lost: in a state| () Bool (not (and (or |up[1]| (= |pods[1]| 0)) (or |up[2]| (= |pods[2]| 0)) (or |up[3]| (= |pods[3]| 0)))))
(define-fun |invariant nothing_lost: by a step| () Bool false)

; range range  basics/coordinate-guard-at-finish.interlock:2
(define-fun |range range: in a state| () Bool false)
(define-fun |part 2| () Bool (ite (= |Maintenance.drain start: h| 1) |up[1]| (ite (= |Maintenance.drain start: h| 2) |up[2]| |up[3]|)))
(define-fun |part 3| () Int (ite |Scheduler.evict acts| (+ |pods[1]| (- 1)) (ite |Scheduler.place acts| (+ |pods[1]| 1) |pods[1]|)))
(define-fun |part 4| () Int (ite |Scheduler.evict acts (2)| (+ |pods[2]| (- 1)) (ite |Scheduler.place acts (2)| (+ |pods[2]| 1) |pods[2]|)))
(define-fun |part 5| () Int (ite |Scheduler.evict acts (3)| (+ |pods[3]| (- 1)) (ite |Scheduler.place acts (3)| (+ |pods[3]| 1) |pods[3]|)))
(define-fun |range range: by a step| () Bool
  (and
    (or |Scheduler.place acts| |Scheduler.place acts (2)| |Scheduler.place acts (3)| |Scheduler.evict acts| |Scheduler.evict acts (2)| |Scheduler.evict acts (3)| |Maintenance.drain start acts| |Maintenance.drain finish acts|)
    (not (and |Scheduler.place acts (2)| |Scheduler.place acts|))
    (not (and |Scheduler.place acts (3)| (or |Scheduler.place acts| |Scheduler.place acts (2)|)))
    (not (and |Scheduler.evict acts| (or |Scheduler.place acts| |Scheduler.place acts (2)| |Scheduler.place acts (3)|)))
    (not (and |Scheduler.evict acts (2)| (or |Scheduler.place acts| |Scheduler.place acts (2)| |Scheduler.place acts (3)| |Scheduler.evict acts|)))
    (not (and |Scheduler.evict acts (3)| (or |Scheduler.place acts| |Scheduler.place acts (2)| |Scheduler.place acts (3)| |Scheduler.evict acts| |Scheduler.evict acts (2)|)))
    (not (and (or |Scheduler.place acts| |Scheduler.place acts (2)| |Scheduler.place acts (3)| |Scheduler.evict acts| |Scheduler.evict acts (2)| |Scheduler.evict acts (3)| |Maintenance.drain start acts|) |Maintenance.drain finish acts|))
    (or (not |Scheduler.place acts|) (and |up[1]| (< |pods[1]| 2)))
    (or (not |Scheduler.place acts (2)|) (and |up[2]| (< |pods[2]| 2)))
    (or (not |Scheduler.place acts (3)|) (and |up[3]| (< |pods[3]| 2)))
    (or (not |Scheduler.evict acts|) (< 0 |pods[1]|))
    (or (not |Scheduler.evict acts (2)|) (< 0 |pods[2]|))
    (or (not |Scheduler.evict acts (3)|) (< 0 |pods[3]|))
    (or (not |Maintenance.drain start acts|) (and (not |Maintenance.drain in flight|) |part 2|))
    (<= 1 |Maintenance.drain start: h|)
    (<= |Maintenance.drain start: h| 3)
    (or (not |Maintenance.drain finish acts|) |Maintenance.drain in flight|)
    (or (not (and (<= 0 |part 3|) (<= |part 3| 2))) (not (and (<= 0 |part 4|) (<= |part 4| 2))) (not (and (<= 0 |part 5|) (<= |part 5| 2))))))

; index index  basics/coordinate-guard-at-finish.interlock:2
(define-fun |index index: in a state| () Bool false)
(define-fun |index index: by a step| () Bool false)

; division division  basics/coordinate-guard-at-finish.interlock:2
(define-fun |division division: in a state| () Bool false)
(define-fun |division division: by a step| () Bool false)

; clash clash  basics/coordinate-guard-at-finish.interlock:2
(define-fun |clash clash: in a state| () Bool false)
(define-fun |clash clash: by a step| () Bool false)

; dead Scheduler.place  basics/coordinate-guard-at-finish.interlock:10
(define-fun |dead Scheduler.place: in a state| () Bool
  (or
    (and |up[1]| (< |pods[1]| 2))
    (and |up[2]| (< |pods[2]| 2))
    (and |up[3]| (< |pods[3]| 2))))
(define-fun |dead Scheduler.place: by a step| () Bool false)

; dead Scheduler.evict  basics/coordinate-guard-at-finish.interlock:11
(define-fun |dead Scheduler.evict: in a state| () Bool
  (or
    (< 0 |pods[1]|)
    (< 0 |pods[2]|)
    (< 0 |pods[3]|)))
(define-fun |dead Scheduler.evict: by a step| () Bool false)

; dead Maintenance.drain  basics/coordinate-guard-at-finish.interlock:15
(define-fun |dead Maintenance.drain: in a state| () Bool
  (and
    (not |Maintenance.drain in flight|)
    |part 2|
    (<= 1 |Maintenance.drain start: h|)
    (<= |Maintenance.drain start: h| 3)))
(define-fun |dead Maintenance.drain: by a step| () Bool false)

; vacuous nothing_lost  basics/coordinate-guard-at-finish.interlock:25
(define-fun |vacuous nothing_lost: in a state| () Bool
  (or
    (not |up[1]|)
    (not |up[2]|)
    (not |up[3]|)))
(define-fun |vacuous nothing_lost: by a step| () Bool false)

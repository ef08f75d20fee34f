; A proof by interlock: what the question looks for is in no run, of whatever length.
; It is one if a solver answers each of the checks at the end with `unsat`. In every check: x is a variable before a step,
; x' the same after it. `interlock certify` asks another solver, and sees to it that all this is what the policy says.
(set-info :policy "policies/basics/settles-at.interlock")
(set-info :kind "settles")
(set-info :question "rests")
(set-info :argument "(descending ((closing 0) (lowering) (lowering) (lowering)) 0 (k-inductive 1))")
(set-logic ALL)

; The state.
; wanted : 0..3
(declare-const |wanted| Int)
; running : 0..3
(declare-const |running| Int)
; ready : bool
(declare-const |ready| Bool)
; watching : bool
(declare-const |watching| Bool)
; failed : bool
(declare-const |failed| Bool)

; ==== The argument: found by a search, and not to be believed; the checks at the end are about it.

(define-fun |link 1| () Bool (= |running| |wanted|))

(define-fun |link 2| () Int (ite (< |running| |wanted|) 1 0))

(define-fun |link 3| () Int (ite (< |wanted| |running|) 1 0))

(define-fun |fact 1| () Int (+ |wanted| (* (- 1) |running|)))
(define-fun |fact 2| () Int (+ |running| (* (- 1) |wanted|)))
(define-fun |link 4| () Int (ite (<= |fact 1| |fact 2|) |fact 2| |fact 1|))

(define-fun |what always holds| () Bool
  (and
    (<= 0 |wanted|)
    (<= 0 (+ (* (- 1) |wanted|) 3))
    (<= 0 |running|)
    (<= 0 (+ (* (- 1) |running|) 3))))
; ==== The end of the argument. What follows is what the policy says.

; The state, a step later.
(declare-const |wanted'| Int)
(declare-const |running'| Int)
(declare-const |ready'| Bool)
(declare-const |watching'| Bool)
(declare-const |failed'| Bool)

; Who acts in step 1, with what, and in which order writes land.
(declare-const |Users.ask acts| Bool)
(declare-const |Scheduler.start acts| Bool)
(declare-const |Scheduler.stop acts| Bool)
(declare-const |Network.prepare acts| Bool)
(declare-const |onlooker.watch acts| Bool)
(declare-const |Users.ask: wanted| Int)

(define-fun |the start| () Bool
  (and
    (<= 0 |wanted|)
    (<= |wanted| 3)
    (<= 0 |running|)
    (<= |running| 3)
    (= |wanted| 1)
    (= |running| 1)
    |ready|
    (not |watching|)
    (not |failed|)))

(define-fun |the goal in a state| () Bool
  (or
    |failed|
    (not (and (<= 0 |wanted|) (<= 0 (+ (* (- 1) |wanted|) 3)) (<= 0 |running|) (<= 0 (+ (* (- 1) |running|) 3))))))

(define-fun |part 1| () Bool (not (= |running| |wanted|)))
(define-fun |part 2| () Int (ite (< |running| |wanted|) 1 0))
(define-fun |part 3| () Int (ite (< |running'| |wanted'|) 1 0))
(define-fun |part 4| () Bool (not (and (<= 0 |part 2|) (<= (+ |part 3| 1) |part 2|))))
(define-fun |part 5| () Int (ite (< |wanted| |running|) 1 0))
(define-fun |part 6| () Int (ite (< |wanted'| |running'|) 1 0))
(define-fun |part 7| () Bool (not (and (<= 0 |part 5|) (<= (+ |part 6| 1) |part 5|))))
(define-fun |part 8| () Int (+ |wanted| (* (- 1) |running|)))
(define-fun |part 9| () Int (+ |running| (* (- 1) |wanted|)))
(define-fun |part 10| () Int (ite (<= |part 8| |part 9|) |part 9| |part 8|))
(define-fun |part 11| () Int (+ |wanted'| (* (- 1) |running'|)))
(define-fun |part 12| () Int (+ |running'| (* (- 1) |wanted'|)))
(define-fun |part 13| () Int (ite (<= |part 11| |part 12|) |part 12| |part 11|))
(define-fun |part 14| () Bool (not (= |running| |running'|)))
(define-fun |the step| () Bool
  (and
    (or |Users.ask acts| |Scheduler.start acts| |Scheduler.stop acts| |Network.prepare acts| |onlooker.watch acts|)
    (not (and |Scheduler.stop acts| |Scheduler.start acts|))
    (not (and |onlooker.watch acts| |Users.ask acts|))
    (not (and (or |Scheduler.start acts| |Scheduler.stop acts| |Network.prepare acts|) (or |Users.ask acts| |onlooker.watch acts|)))
    (or (not |Users.ask acts|) (not |watching|))
    (<= 0 |Users.ask: wanted|)
    (<= |Users.ask: wanted| 3)
    (or (not |Scheduler.start acts|) (and (< |running| |wanted|) |ready|))
    (or (not |Scheduler.stop acts|) (and (< |wanted| |running|) |ready|))
    (or (not |Network.prepare acts|) (and (not |ready|) (= |running| |wanted|)))
    (or (not |onlooker.watch acts|) (not |watching|))
    (= |wanted'| (ite |Users.ask acts| |Users.ask: wanted| |wanted|))
    (<= 0 |wanted'|)
    (<= |wanted'| 3)
    (= |running'| (ite |Scheduler.stop acts| (+ |running| (- 1)) (ite |Scheduler.start acts| (+ |running| 1) |running|)))
    (<= 0 |running'|)
    (<= |running'| 3)
    (= |ready'| (or |Network.prepare acts| (and (not |Users.ask acts|) |ready|)))
    (= |watching'| (or |onlooker.watch acts| |watching|))
    (= |failed'| (or (and |watching| |part 1| |part 4| |part 7| (not (and (<= 0 |part 10|) (<= (+ |part 13| 1) |part 10|))) |part 14|) (and |watching| |part 1| |part 4| |part 7| (< |part 10| |part 13|)) (and |watching| |part 1| |part 4| (< |part 5| |part 6|)) (and |watching| |part 1| (< |part 2| |part 3|)) (and |watching| (= |running| |wanted|) (or (not (= |running'| |wanted'|)) |part 14|)) |failed|))))

(define-fun |the goal in a state'| () Bool
  (or
    |failed'|
    (not (and (<= 0 |wanted'|) (<= 0 (+ (* (- 1) |wanted'|) 3)) (<= 0 |running'|) (<= 0 (+ (* (- 1) |running'|) 3))))))

(define-fun |the domains| () Bool
  (and
    (<= 0 |wanted|)
    (<= |wanted| 3)
    (<= 0 |running|)
    (<= |running| 3)))

; Check 1 of 3. No run is in a state of the goal after 0 steps.
(push 1)
(assert |the start|)
(assert |the goal in a state|)
(check-sat) ; unsat
(pop 1)

; Check 2 of 3. No run is in a state of the goal after 1 step.
(push 1)
(assert |the start|)
(assert |the step|)
(assert |the goal in a state'|)
(check-sat) ; unsat
(pop 1)

; Check 3 of 3. From wherever it be: nothing is in a state of the goal once it has gone 1 step without the goal.
(push 1)
(assert |the domains|)
(assert |the step|)
(assert (not |the goal in a state|))
(assert |the goal in a state'|)
(check-sat) ; unsat
(pop 1)

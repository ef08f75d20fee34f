; A proof by interlock: what the question looks for is in no run, of whatever length.
; It is one if a solver answers each of the checks at the end with `unsat`. In every check: x is a variable before a step,
; x' the same after it. `interlock certify` asks another solver, and sees to it that all this is what the policy says.
(set-info :policy "policies/basics/unbounded-counter.interlock")
(set-info :kind "range")
(set-info :question "range")
(set-info :argument "(k-inductive 0)")
(set-logic ALL)

; The state.
; submitted : int
(declare-const |submitted| Int)
; completed : int
(declare-const |completed| Int)

; ==== The argument: found by a search, and not to be believed; the checks at the end are about it.
; ==== The end of the argument. What follows is what the policy says.

(define-fun |the start| () Bool
  (and
    (= |submitted| 0)
    (= |completed| 0)))

(define-fun |the goal in a state| () Bool false)

(define-fun |the domains| () Bool true)

; Check 1 of 2. No run is in a state of the goal after 0 steps.
(push 1)
(assert |the start|)
(assert |the goal in a state|)
(check-sat) ; unsat
(pop 1)

; Check 2 of 2. From wherever it be: nothing is in a state of the goal once it has gone 0 steps without the goal.
(push 1)
(assert |the domains|)
(assert |the goal in a state|)
(check-sat) ; unsat
(pop 1)

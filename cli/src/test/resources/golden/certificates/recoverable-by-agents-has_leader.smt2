; A proof by interlock: what the question looks for is in no run, of whatever length.
; It is one if a solver answers each of the checks at the end with `unsat`. In every check: x is a variable before a step,
; x' the same after it. `interlock certify` asks another solver, and sees to it that all this is what the policy says.
(set-info :policy "policies/basics/recoverable-by-agents.interlock")
(set-info :kind "recoverable")
(set-info :question "has_leader")
(set-info :argument "(recovering ((once (|Controller.acquire acts|)) (once (|Machines.restart acts|))) (k-inductive 0))")
(set-logic ALL)

; The state.
; lease : bool
(declare-const |lease| Bool)
; up : bool
(declare-const |up| Bool)

; ==== The argument: found by a search, and not to be believed; the checks at the end are about it.

(define-fun |way back 1 begins| () Bool
  (and
    |up|
    (not |lease|)))

(define-fun |way back 2 begins| () Bool
  (and
    (not |up|)
    (not |lease|)))
; ==== The end of the argument. What follows is what the policy says.

; The state, a step later.
(declare-const |lease'| Bool)
(declare-const |up'| Bool)

(define-fun |the domains| () Bool true)

(define-fun |step 1 back can be taken| () Bool
  (and
    |up|
    (not |lease|)))

(define-fun |step 1 back| () Bool
  (and
    |up|
    (not |lease|)
    |lease'|
    (= |up'| |up|)))

(define-fun |step 1 back leads on| () Bool |lease'|)

(define-fun |step 2 back can be taken| () Bool (not |up|))

(define-fun |step 2 back| () Bool
  (and
    (not |up|)
    (= |lease'| |lease|)
    |up'|))

(define-fun |step 2 back leads on| () Bool
  (or
    |lease'|
    (and |up'| (not |lease'|))))

(define-fun |the start| () Bool
  (and
    |lease|
    |up|))

(define-fun |the goal in a state| () Bool (not (or |lease| (and |up| (not |lease|)) (and (not |up|) (not |lease|)))))

; Check 1 of 6. Where way back 1 begins, its step can be taken.
(push 1)
(assert |the domains|)
(assert |way back 1 begins|)
(assert (not |step 1 back can be taken|))
(check-sat) ; unsat
(pop 1)

; Check 2 of 6. Its step leads to what is looked for, to the beginning of a way before it, or nearer to one.
(push 1)
(assert |the domains|)
(assert |way back 1 begins|)
(assert |step 1 back|)
(assert (not |step 1 back leads on|))
(check-sat) ; unsat
(pop 1)

; Check 3 of 6. Where way back 2 begins, its step can be taken.
(push 1)
(assert |the domains|)
(assert |way back 2 begins|)
(assert (not |step 2 back can be taken|))
(check-sat) ; unsat
(pop 1)

; Check 4 of 6. Its step leads to what is looked for, to the beginning of a way before it, or nearer to one.
(push 1)
(assert |the domains|)
(assert |way back 2 begins|)
(assert |step 2 back|)
(assert (not |step 2 back leads on|))
(check-sat) ; unsat
(pop 1)

; Check 5 of 6. No run is in a state of the goal after 0 steps.
(push 1)
(assert |the start|)
(assert |the goal in a state|)
(check-sat) ; unsat
(pop 1)

; Check 6 of 6. From wherever it be: nothing is in a state of the goal once it has gone 0 steps without the goal.
(push 1)
(assert |the domains|)
(assert |the goal in a state|)
(check-sat) ; unsat
(pop 1)

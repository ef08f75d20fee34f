; A proof by interlock: what the question looks for is in no run, of whatever length.
; It is one if a solver answers each of the checks at the end with `unsat`. In every check: x is a variable before a step,
; x' the same after it. `interlock certify` asks another solver, and sees to it that all this is what the policy says.
(set-info :policy "policies/basics/together-they-leave.interlock")
(set-info :kind "index")
(set-info :question "index")
(set-info :argument "(inductive)")
(set-logic ALL)

; The state.
; spare : 0..3
(declare-const |spare| Int)

; ==== The argument: found by a search, and not to be believed; the checks at the end are about it.

(define-fun |the invariant| () Bool true)
; ==== The end of the argument. What follows is what the policy says.

; The state, a step later.
(declare-const |spare'| Int)

; Who acts in step 1, with what, and in which order writes land.
(declare-const |Cost.remove acts| Bool)
(declare-const |Patching.take acts| Bool)

(define-fun |the start| () Bool
  (and
    (<= 0 |spare|)
    (<= |spare| 3)
    (= |spare| 3)))

(define-fun |the domains| () Bool
  (and
    (<= 0 |spare|)
    (<= |spare| 3)))

(define-fun |the step| () Bool
  (and
    (or |Cost.remove acts| |Patching.take acts|)
    (or (not |Cost.remove acts|) (< 0 |spare|))
    (or (not |Patching.take acts|) (< 0 |spare|))
    (= |spare'| (+ |spare| (ite |Cost.remove acts| (- 1) 0) (ite |Patching.take acts| (- 1) 0)))
    (<= 0 |spare'|)
    (<= |spare'| 3)))

(define-fun |the goal in a state| () Bool false)

(define-fun |the invariant'| () Bool true)

; Check 1 of 3. Every start satisfies the invariant.
(push 1)
(assert |the start|)
(assert (not |the invariant|))
(check-sat) ; unsat
(pop 1)

; Check 2 of 3. Every step keeps the invariant: where it holds before the step, it holds after it.
(push 1)
(assert |the domains|)
(assert |the invariant|)
(assert |the step|)
(assert (not |the invariant'|))
(check-sat) ; unsat
(pop 1)

; Check 3 of 3. The invariant excludes the goal: nothing is in a state of the goal where it holds.
(push 1)
(assert |the domains|)
(assert |the invariant|)
(assert |the goal in a state|)
(check-sat) ; unsat
(pop 1)

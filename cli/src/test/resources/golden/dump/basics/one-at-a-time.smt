; system OneAtATime  basics/one-at-a-time.interlock:2
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
; up[1] : bool  basics/one-at-a-time.interlock:8
(declare-const |up[1]| Bool)
(declare-const |up[1]'| Bool)
; up[2] : bool  basics/one-at-a-time.interlock:8
(declare-const |up[2]| Bool)
(declare-const |up[2]'| Bool)
; up[3] : bool  basics/one-at-a-time.interlock:8
(declare-const |up[3]| Bool)
(declare-const |up[3]'| Bool)
; Imaging.copy in flight : bool  basics/one-at-a-time.interlock:12
(declare-const |Imaging.copy in flight| Bool)
(declare-const |Imaging.copy in flight'| Bool)
; Imaging.copy n : 1..3  basics/one-at-a-time.interlock:12
(declare-const |Imaging.copy n| Int)
(declare-const |Imaging.copy n'| Int)

; The step: who acts, with what, and in which order writes land.
; agent Imaging.copy start  basics/one-at-a-time.interlock:12
(declare-const |Imaging.copy start acts| Bool)
(declare-const |Imaging.copy start: n| Int)
; agent Imaging.copy finish  basics/one-at-a-time.interlock:12
(declare-const |Imaging.copy finish acts| Bool)
; agent Imaging.bring_up  basics/one-at-a-time.interlock:18
(declare-const |Imaging.bring_up acts| Bool)
; agent Imaging.bring_up  basics/one-at-a-time.interlock:18
(declare-const |Imaging.bring_up acts (2)| Bool)
; agent Imaging.bring_up  basics/one-at-a-time.interlock:18
(declare-const |Imaging.bring_up acts (3)| Bool)

; Every variable has a value that it may have. True of every state of a run.
(define-fun |the domains| () Bool
  (and
    (<= 1 |Imaging.copy n|)
    (<= |Imaging.copy n| 3)))

(define-fun |the start| () Bool
  (and
    (<= 1 |Imaging.copy n|)
    (<= |Imaging.copy n| 3)
    |up[1]|
    |up[2]|
    |up[3]|
    (not |Imaging.copy in flight|)
    (= |Imaging.copy n| 1)))

(define-fun |the step| () Bool
  (and
    (or |Imaging.copy start acts| |Imaging.copy finish acts| |Imaging.bring_up acts| |Imaging.bring_up acts (2)| |Imaging.bring_up acts (3)|)
    (not (and |Imaging.bring_up acts| |Imaging.copy start acts|))
    (not (and |Imaging.bring_up acts (2)| (or |Imaging.copy start acts| |Imaging.bring_up acts|)))
    (not (and |Imaging.bring_up acts (3)| (or |Imaging.copy start acts| |Imaging.bring_up acts| |Imaging.bring_up acts (2)|)))
    (not (and (or |Imaging.copy start acts| |Imaging.bring_up acts| |Imaging.bring_up acts (2)| |Imaging.bring_up acts (3)|) |Imaging.copy finish acts|))
    (or (not |Imaging.copy start acts|) (and (not |Imaging.copy in flight|) (ite (= |Imaging.copy start: n| 1) |up[1]| (ite (= |Imaging.copy start: n| 2) |up[2]| |up[3]|)) |up[1]| |up[2]| |up[3]|))
    (<= 1 |Imaging.copy start: n|)
    (<= |Imaging.copy start: n| 3)
    (or (not |Imaging.copy finish acts|) |Imaging.copy in flight|)
    (or (not |Imaging.bring_up acts|) (and (not |Imaging.copy in flight|) (not |up[1]|)))
    (or (not |Imaging.bring_up acts (2)|) (and (not |Imaging.copy in flight|) (not |up[2]|)))
    (or (not |Imaging.bring_up acts (3)|) (and (not |Imaging.copy in flight|) (not |up[3]|)))
    (= |up[1]'| (or |Imaging.bring_up acts| (ite |Imaging.copy finish acts| (and (not (= |Imaging.copy n| 1)) |up[1]|) |up[1]|)))
    (= |up[2]'| (or |Imaging.bring_up acts (2)| (ite |Imaging.copy finish acts| (and (not (= |Imaging.copy n| 2)) |up[2]|) |up[2]|)))
    (= |up[3]'| (or |Imaging.bring_up acts (3)| (ite |Imaging.copy finish acts| (and (not (= |Imaging.copy n| 3)) |up[3]|) |up[3]|)))
    (= |Imaging.copy in flight'| (or |Imaging.copy start acts| (and (not |Imaging.copy finish acts|) |Imaging.copy in flight|)))
    (= |Imaging.copy n'| (ite |Imaging.copy start acts| |Imaging.copy start: n| (ite |Imaging.copy finish acts| 1 |Imaging.copy n|)))
    (<= 1 |Imaging.copy n'|)
    (<= |Imaging.copy n'| 3)))

; invariant spare  basics/one-at-a-time.interlock:21
(define-fun |invariant spare: in a state| () Bool (not (<= (+ (ite (not |up[1]|) 1 0) (ite (not |up[2]|) 1 0) (ite (not |up[3]|) 1 0)) 1)))
(define-fun |invariant spare: by a step| () Bool false)

; range range  basics/one-at-a-time.interlock:2
(define-fun |range range: in a state| () Bool false)
(define-fun |range range: by a step| () Bool false)

; index index  basics/one-at-a-time.interlock:2
(define-fun |index index: in a state| () Bool false)
(define-fun |index index: by a step| () Bool false)

; division division  basics/one-at-a-time.interlock:2
(define-fun |division division: in a state| () Bool false)
(define-fun |division division: by a step| () Bool false)

; clash clash  basics/one-at-a-time.interlock:2
(define-fun |clash clash: in a state| () Bool false)
(define-fun |clash clash: by a step| () Bool false)

; dead Imaging.copy  basics/one-at-a-time.interlock:12
(define-fun |part 1| () Bool (ite (= |Imaging.copy start: n| 1) |up[1]| (ite (= |Imaging.copy start: n| 2) |up[2]| |up[3]|)))
(define-fun |dead Imaging.copy: in a state| () Bool
  (and
    (not |Imaging.copy in flight|)
    |part 1|
    |up[1]|
    |up[2]|
    |up[3]|
    (<= 1 |Imaging.copy start: n|)
    (<= |Imaging.copy start: n| 3)))
(define-fun |dead Imaging.copy: by a step| () Bool false)

; dead Imaging.bring_up  basics/one-at-a-time.interlock:18
(define-fun |dead Imaging.bring_up: in a state| () Bool
  (or
    (and (not |Imaging.copy in flight|) (not |up[1]|))
    (and (not |Imaging.copy in flight|) (not |up[2]|))
    (and (not |Imaging.copy in flight|) (not |up[3]|))))
(define-fun |dead Imaging.bring_up: by a step| () Bool false)

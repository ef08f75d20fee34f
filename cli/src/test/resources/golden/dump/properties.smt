; system Properties  properties.interlock:2
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
; hot : bool  properties.interlock:4
(declare-const |hot| Bool)
(declare-const |hot'| Bool)
; fan : 0..2  properties.interlock:5
(declare-const |fan| Int)
(declare-const |fan'| Int)
; World.stick happened : 0..1  properties.interlock:9
(declare-const |World.stick happened| Int)
(declare-const |World.stick happened'| Int)
; Cooler.cool in flight : bool  properties.interlock:13
(declare-const |Cooler.cool in flight| Bool)
(declare-const |Cooler.cool in flight'| Bool)
; prompt is awaited : bool  properties.interlock:23
(declare-const |prompt is awaited| Bool)
(declare-const |prompt is awaited'| Bool)
; prompt is awaited for : 0..2, in steps of 2m  properties.interlock:23
(declare-const |prompt is awaited for| Int)
(declare-const |prompt is awaited for'| Int)
; short: Cooler.cool woken at : 0..2  properties.interlock:26
(declare-const |short: Cooler.cool woken at| Int)
(declare-const |short: Cooler.cool woken at'| Int)
; short: Saver.stop woken at : 0..2  properties.interlock:26
(declare-const |short: Saver.stop woken at| Int)
(declare-const |short: Saver.stop woken at'| Int)
; short: hot written at : 0..2  properties.interlock:26
(declare-const |short: hot written at| Int)
(declare-const |short: hot written at'| Int)
; short: fan written at : 0..2  properties.interlock:26
(declare-const |short: fan written at| Int)
(declare-const |short: fan written at'| Int)
; short: Cooler.cool began at : 0..2  properties.interlock:26
(declare-const |short: Cooler.cool began at| Int)
(declare-const |short: Cooler.cool began at'| Int)
; short: an event : bool  properties.interlock:26
(declare-const |short: an event| Bool)
(declare-const |short: an event'| Bool)

; The step: who acts, with what, and in which order writes land.
; environment World.heat  properties.interlock:8
(declare-const |World.heat acts| Bool)
; environment World.stick  properties.interlock:9
(declare-const |World.stick acts| Bool)
; agent Cooler.cool start  properties.interlock:13
(declare-const |Cooler.cool start acts| Bool)
; agent Cooler.cool finish  properties.interlock:13
(declare-const |Cooler.cool finish acts| Bool)
; agent Saver.stop  properties.interlock:17
(declare-const |Saver.stop acts| Bool)
; environment time.passes  properties.interlock:2
(declare-const |time.passes acts| Bool)
(declare-const |time.passes: elapsed| Int)

; Every variable has a value that it may have. True of every state of a run.
(define-fun |the domains| () Bool
  (and
    (<= 0 |fan|)
    (<= |fan| 2)
    (<= 0 |World.stick happened|)
    (<= |World.stick happened| 1)
    (<= 0 |prompt is awaited for|)
    (<= |prompt is awaited for| 2)
    (<= 0 |short: Cooler.cool woken at|)
    (<= |short: Cooler.cool woken at| 2)
    (<= 0 |short: Saver.stop woken at|)
    (<= |short: Saver.stop woken at| 2)
    (<= 0 |short: hot written at|)
    (<= |short: hot written at| 2)
    (<= 0 |short: fan written at|)
    (<= |short: fan written at| 2)
    (<= 0 |short: Cooler.cool began at|)
    (<= |short: Cooler.cool began at| 2)))

(define-fun |the start| () Bool
  (and
    (<= 0 |fan|)
    (<= |fan| 2)
    (<= 0 |World.stick happened|)
    (<= |World.stick happened| 1)
    (<= 0 |prompt is awaited for|)
    (<= |prompt is awaited for| 2)
    (<= 0 |short: Cooler.cool woken at|)
    (<= |short: Cooler.cool woken at| 2)
    (<= 0 |short: Saver.stop woken at|)
    (<= |short: Saver.stop woken at| 2)
    (<= 0 |short: hot written at|)
    (<= |short: hot written at| 2)
    (<= 0 |short: fan written at|)
    (<= |short: fan written at| 2)
    (<= 0 |short: Cooler.cool began at|)
    (<= |short: Cooler.cool began at| 2)
    (not |hot|)
    (= |fan| 0)
    (not |Cooler.cool in flight|)
    (= |World.stick happened| 0)
    (= |prompt is awaited| (and |hot| |hot|))
    (= |prompt is awaited for| 0)
    (= |short: Cooler.cool woken at| 0)
    (= |short: Saver.stop woken at| 0)
    (= |short: hot written at| 0)
    (= |short: fan written at| 0)
    (= |short: Cooler.cool began at| 0)
    (not |short: an event|)))

(define-fun |part 1| () Int (ite |time.passes acts| (+ |prompt is awaited for| (ite |prompt is awaited| |time.passes: elapsed| 0)) |prompt is awaited for|))
(define-fun |part 2| () Int (ite (<= 2 |part 1|) 2 |part 1|))
(define-fun |part 3| () Int (ite |Cooler.cool start acts| 0 |short: Cooler.cool woken at|))
(define-fun |part 4| () Int (ite (<= 2 |part 3|) 2 |part 3|))
(define-fun |part 5| () Int (ite (or |World.stick acts| |World.heat acts| |short: an event| (not |hot'|) (not |hot|)) 0 (ite (<= 0 |part 4|) |part 4| 0)))
(define-fun |part 6| () Int (ite |Cooler.cool finish acts| |short: Cooler.cool began at| |short: hot written at|))
(define-fun |part 7| () Int (ite (<= 2 |part 6|) 2 |part 6|))
(define-fun |part 8| () Int (ite (<= 0 |part 7|) |part 7| 0))
(define-fun |part 9| () Int (ite |Saver.stop acts| 0 |short: Saver.stop woken at|))
(define-fun |part 10| () Int (ite (<= 2 |part 9|) 2 |part 9|))
(define-fun |part 11| () Int (ite (or |World.stick acts| |World.heat acts| |short: an event| (not (< 0 |fan'|)) (not (< 0 |fan|))) 0 (ite (<= 0 |part 10|) |part 10| 0)))
(define-fun |part 12| () Int (ite |Saver.stop acts| (+ |short: Saver.stop woken at| 1) (ite |Cooler.cool finish acts| |short: Cooler.cool began at| |short: fan written at|)))
(define-fun |part 13| () Int (ite (<= 2 |part 12|) 2 |part 12|))
(define-fun |part 14| () Int (ite (<= 0 |part 13|) |part 13| 0))
(define-fun |part 15| () Int (ite |Cooler.cool start acts| (+ |short: Cooler.cool woken at| 1) (ite |Cooler.cool finish acts| 0 |short: Cooler.cool began at|)))
(define-fun |part 16| () Int (ite (<= 2 |part 15|) 2 |part 15|))
(define-fun |the step| () Bool
  (and
    (or |World.heat acts| |World.stick acts| |Cooler.cool start acts| |Cooler.cool finish acts| |Saver.stop acts| |time.passes acts|)
    (not (and |World.stick acts| |World.heat acts|))
    (not (and |Cooler.cool finish acts| (or |World.heat acts| |World.stick acts|)))
    (not (and |time.passes acts| (or |World.heat acts| |World.stick acts| |Cooler.cool finish acts|)))
    (not (and (or |Cooler.cool start acts| |Saver.stop acts|) (or |World.heat acts| |World.stick acts| |Cooler.cool finish acts| |time.passes acts|)))
    (or (not |World.stick acts|) (and (< |World.stick happened| 1) (< 0 |fan|)))
    (or (not |Cooler.cool start acts|) (and (not |Cooler.cool in flight|) |hot|))
    (or (not |Cooler.cool finish acts|) |Cooler.cool in flight|)
    (or (not |Saver.stop acts|) (< 0 |fan|))
    (<= 1 |time.passes: elapsed|)
    (<= |time.passes: elapsed| 2)
    (= |hot'| (and (not |Cooler.cool finish acts|) (or |World.heat acts| |hot|)))
    (= |fan'| (ite |Saver.stop acts| 0 (ite |Cooler.cool finish acts| 1 (ite |World.stick acts| 0 |fan|))))
    (<= 0 |fan'|)
    (<= |fan'| 2)
    (= |World.stick happened'| (ite |World.stick acts| (+ |World.stick happened| 1) |World.stick happened|))
    (<= 0 |World.stick happened'|)
    (<= |World.stick happened'| 1)
    (= |Cooler.cool in flight'| (or |Cooler.cool start acts| (and (not |Cooler.cool finish acts|) |Cooler.cool in flight|)))
    (= |prompt is awaited'| (and (or |prompt is awaited| |hot'|) |hot'|))
    (= |prompt is awaited for'| (ite (not |prompt is awaited'|) 0 (ite (<= 0 |part 2|) |part 2| 0)))
    (<= 0 |prompt is awaited for'|)
    (<= |prompt is awaited for'| 2)
    (= |short: Cooler.cool woken at'| (ite (and (< |part 5| |part 8|) (not (= |hot| |hot'|)) |hot'| (not |hot|)) |part 8| |part 5|))
    (<= 0 |short: Cooler.cool woken at'|)
    (<= |short: Cooler.cool woken at'| 2)
    (= |short: Saver.stop woken at'| (ite (and (< |part 11| |part 14|) (not (= |fan| |fan'|)) (< 0 |fan'|) (not (< 0 |fan|))) |part 14| |part 11|))
    (<= 0 |short: Saver.stop woken at'|)
    (<= |short: Saver.stop woken at'| 2)
    (= |short: hot written at'| 0)
    (<= 0 |short: hot written at'|)
    (<= |short: hot written at'| 2)
    (= |short: fan written at'| 0)
    (<= 0 |short: fan written at'|)
    (<= |short: fan written at'| 2)
    (= |short: Cooler.cool began at'| (ite (or |World.stick acts| |World.heat acts| |short: an event|) 0 (ite (<= 0 |part 16|) |part 16| 0)))
    (<= 0 |short: Cooler.cool began at'|)
    (<= |short: Cooler.cool began at'| 2)
    (not |short: an event'|)))

; A run without end is one of a question for which |q: from| holds in one of its states, |q: stays| in all states from
; there on, |q: quiet| in all steps from there on, and |q: again| in infinitely many of them; and which is fair: for
; each action of somebody, it has infinitely many states in which |fair to a: able| does not hold or infinitely many
; steps in which |fair to a: acts| holds. Where time can pass, it does so again and again; where there is no time, a run
; may also rest in one state for ever. A state is a trap if no steps for which |the step| and |q: quiet| hold lead from
; it to a state for which |q: back| holds.

; fair to Cooler.cool start  properties.interlock:13
(define-fun |fair to Cooler.cool start: able| () Bool
  (and
    (not |Cooler.cool in flight|)
    |hot|))
(define-fun |fair to Cooler.cool start: acts| () Bool |Cooler.cool start acts|)

; fair to Cooler.cool finish  properties.interlock:13
(define-fun |fair to Cooler.cool finish: able| () Bool |Cooler.cool in flight|)
(define-fun |fair to Cooler.cool finish: acts| () Bool |Cooler.cool finish acts|)

; fair to Saver.stop  properties.interlock:17
(define-fun |fair to Saver.stop: able| () Bool (< 0 |fan|))
(define-fun |fair to Saver.stop: acts| () Bool |Saver.stop acts|)

; settles calm  properties.interlock:20
(define-fun |settles calm: from| () Bool true)
(define-fun |settles calm: stays| () Bool true)
(define-fun |settles calm: again| () Bool
  (or
    (not (= |fan| |fan'|))
    |hot|))
(define-fun |settles calm: quiet| () Bool (not (or |World.heat acts| |World.stick acts|)))

; leads_to cooled  properties.interlock:21
(define-fun |leads_to cooled: from| () Bool
  (and
    |hot|
    |hot|))
(define-fun |leads_to cooled: stays| () Bool |hot|)
(define-fun |leads_to cooled: again| () Bool true)
(define-fun |leads_to cooled: quiet| () Bool true)

; leads_to kept  properties.interlock:22
(define-fun |leads_to kept: from| () Bool |hot|)
(define-fun |leads_to kept: stays| () Bool true)
(define-fun |leads_to kept: again| () Bool (not (< 0 |fan|)))
(define-fun |leads_to kept: quiet| () Bool true)

; responds prompt  properties.interlock:23
(define-fun |responds prompt: in a state| () Bool (< 1 |prompt is awaited for|))
(define-fun |responds prompt: by a step| () Bool false)

; recoverable back  properties.interlock:24
(define-fun |recoverable back: back| () Bool (not |hot|))
(define-fun |recoverable back: quiet| () Bool (not |World.stick acts|))

; recoverable back_alone  properties.interlock:25
(define-fun |recoverable back_alone: back| () Bool (= |fan| 0))
(define-fun |recoverable back_alone: quiet| () Bool (not (or |World.heat acts| |World.stick acts|)))

; cascade short  properties.interlock:26
(define-fun |cascade short: in a state| () Bool false)
(define-fun |cascade short: by a step| () Bool
  (and
    (or |World.heat acts| |World.stick acts| |Cooler.cool start acts| |Cooler.cool finish acts| |Saver.stop acts| |time.passes acts|)
    (not (and |World.stick acts| |World.heat acts|))
    (not (and |Cooler.cool finish acts| (or |World.heat acts| |World.stick acts|)))
    (not (and |time.passes acts| (or |World.heat acts| |World.stick acts| |Cooler.cool finish acts|)))
    (not (and (or |Cooler.cool start acts| |Saver.stop acts|) (or |World.heat acts| |World.stick acts| |Cooler.cool finish acts| |time.passes acts|)))
    (or (not |World.stick acts|) (and (< |World.stick happened| 1) (< 0 |fan|)))
    (or (not |Cooler.cool start acts|) (and (not |Cooler.cool in flight|) |hot|))
    (or (not |Cooler.cool finish acts|) |Cooler.cool in flight|)
    (or (not |Saver.stop acts|) (< 0 |fan|))
    (<= 1 |time.passes: elapsed|)
    (<= |time.passes: elapsed| 2)
    (or (and |Cooler.cool start acts| (< 2 (+ |short: Cooler.cool woken at| 1))) (and |Saver.stop acts| (< 2 (+ |short: Saver.stop woken at| 1))))))

; range range  properties.interlock:2
(define-fun |range range: in a state| () Bool false)
(define-fun |part 17| () Int (ite |World.stick acts| (+ |World.stick happened| 1) |World.stick happened|))
(define-fun |range range: by a step| () Bool
  (and
    (or |World.heat acts| |World.stick acts| |Cooler.cool start acts| |Cooler.cool finish acts| |Saver.stop acts| |time.passes acts|)
    (not (and |World.stick acts| |World.heat acts|))
    (not (and |Cooler.cool finish acts| (or |World.heat acts| |World.stick acts|)))
    (not (and |time.passes acts| (or |World.heat acts| |World.stick acts| |Cooler.cool finish acts|)))
    (not (and (or |Cooler.cool start acts| |Saver.stop acts|) (or |World.heat acts| |World.stick acts| |Cooler.cool finish acts| |time.passes acts|)))
    (or (not |World.stick acts|) (and (< |World.stick happened| 1) (< 0 |fan|)))
    (or (not |Cooler.cool start acts|) (and (not |Cooler.cool in flight|) |hot|))
    (or (not |Cooler.cool finish acts|) |Cooler.cool in flight|)
    (or (not |Saver.stop acts|) (< 0 |fan|))
    (<= 1 |time.passes: elapsed|)
    (<= |time.passes: elapsed| 2)
    (not (or |World.heat acts| |World.stick acts| |time.passes acts|))
    (not (and (<= 0 |part 17|) (<= |part 17| 1)))))

; index index  properties.interlock:2
(define-fun |index index: in a state| () Bool false)
(define-fun |index index: by a step| () Bool false)

; division division  properties.interlock:2
(define-fun |division division: in a state| () Bool false)
(define-fun |division division: by a step| () Bool false)

; clash clash  properties.interlock:2
(define-fun |clash clash: in a state| () Bool false)
(define-fun |clash clash: by a step| () Bool false)

; timelock timelock  properties.interlock:2
(define-fun |timelock timelock: in a state| () Bool false)
(define-fun |timelock timelock: by a step| () Bool false)

; dead World.heat  properties.interlock:8
(define-fun |dead World.heat: in a state| () Bool true)
(define-fun |dead World.heat: by a step| () Bool false)

; dead World.stick  properties.interlock:9
(define-fun |dead World.stick: in a state| () Bool
  (and
    (< |World.stick happened| 1)
    (< 0 |fan|)
    (<= 0 (+ |World.stick happened| 1))
    (<= (+ |World.stick happened| 1) 1)))
(define-fun |dead World.stick: by a step| () Bool false)

; dead Cooler.cool  properties.interlock:13
(define-fun |dead Cooler.cool: in a state| () Bool
  (and
    (not |Cooler.cool in flight|)
    |hot|))
(define-fun |dead Cooler.cool: by a step| () Bool false)

; dead Saver.stop  properties.interlock:17
(define-fun |dead Saver.stop: in a state| () Bool (< 0 |fan|))
(define-fun |dead Saver.stop: by a step| () Bool false)

; vacuous cooled  properties.interlock:21
(define-fun |vacuous cooled: in a state| () Bool |hot|)
(define-fun |vacuous cooled: by a step| () Bool false)

; vacuous kept  properties.interlock:22
(define-fun |vacuous kept: in a state| () Bool |hot|)
(define-fun |vacuous kept: by a step| () Bool false)

; vacuous prompt  properties.interlock:23
(define-fun |vacuous prompt: in a state| () Bool |hot|)
(define-fun |vacuous prompt: by a step| () Bool false)

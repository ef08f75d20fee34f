; system HandsOff  basics/hands-off.interlock:2
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
; replicas : 1..6  basics/hands-off.interlock:4
(declare-const |replicas| Int)
(declare-const |replicas'| Int)
; load : 1..6  basics/hands-off.interlock:5
(declare-const |load| Int)
(declare-const |load'| Int)
; incident : bool  basics/hands-off.interlock:6
(declare-const |incident| Bool)
(declare-const |incident'| Bool)
; writer(replicas) : writer { 0 nobody, 1 World, 2 Calendar, 3 Operator, 4 Autoscaler }  basics/hands-off.interlock:4
(declare-const |writer(replicas)| Int)
(declare-const |writer(replicas)'| Int)
; writer(incident) : writer { 0 nobody, 1 World, 2 Calendar, 3 Operator, 4 Autoscaler }  basics/hands-off.interlock:6
(declare-const |writer(incident)| Int)
(declare-const |writer(incident)'| Int)

; The step: who acts, with what, and in which order writes land.
; environment World.change  basics/hands-off.interlock:9
(declare-const |World.change acts| Bool)
(declare-const |World.change: load| Int)
; environment World.trouble  basics/hands-off.interlock:10
(declare-const |World.trouble acts| Bool)
; environment Calendar.next_day  basics/hands-off.interlock:15
(declare-const |Calendar.next_day acts| Bool)
; agent Operator.pin  basics/hands-off.interlock:20
(declare-const |Operator.pin acts| Bool)
; agent Autoscaler.follow  basics/hands-off.interlock:24
(declare-const |Autoscaler.follow acts| Bool)
(declare-const |order [Operator, Autoscaler]| Bool)
(declare-const |other order [Operator, Autoscaler]| Bool)

; Every variable has a value that it may have. True of every state of a run.
(define-fun |the domains| () Bool
  (and
    (<= 1 |replicas|)
    (<= |replicas| 6)
    (<= 1 |load|)
    (<= |load| 6)
    (<= 0 |writer(replicas)|)
    (<= |writer(replicas)| 4)
    (<= 0 |writer(incident)|)
    (<= |writer(incident)| 4)))

(define-fun |the start| () Bool
  (and
    (<= 1 |replicas|)
    (<= |replicas| 6)
    (<= 1 |load|)
    (<= |load| 6)
    (<= 0 |writer(replicas)|)
    (<= |writer(replicas)| 4)
    (<= 0 |writer(incident)|)
    (<= |writer(incident)| 4)
    (= |replicas| 3)
    (= |load| 3)
    (not |incident|)
    (= |writer(replicas)| 0)
    (= |writer(incident)| 0)))

(define-fun |the step| () Bool
  (and
    (or |World.change acts| |World.trouble acts| |Calendar.next_day acts| |Operator.pin acts| |Autoscaler.follow acts|)
    (not (and |World.trouble acts| |World.change acts|))
    (not (and |Calendar.next_day acts| (or |World.change acts| |World.trouble acts|)))
    (not (and (or |Operator.pin acts| |Autoscaler.follow acts|) (or |World.change acts| |World.trouble acts| |Calendar.next_day acts|)))
    (<= 1 |World.change: load|)
    (<= |World.change: load| 6)
    (or (not |World.trouble acts|) (not |incident|))
    (or (not |Calendar.next_day acts|) (= |writer(replicas)| 3))
    (or (not |Operator.pin acts|) (and |incident| (not (= |replicas| 6))))
    (or (not |Autoscaler.follow acts|) (and (not (= |replicas| |load|)) (not (= |writer(replicas)| 3))))
    (not (and |Autoscaler.follow acts| |Operator.pin acts|))
    (= |replicas'| (ite |Calendar.next_day acts| 3 (ite (and |Autoscaler.follow acts| (or (not |Operator.pin acts|) |order [Operator, Autoscaler]|)) |load| (ite (and |Operator.pin acts| (or (not |Autoscaler.follow acts|) (not |order [Operator, Autoscaler]|))) 6 |replicas|))))
    (<= 1 |replicas'|)
    (<= |replicas'| 6)
    (= |load'| (ite |World.change acts| |World.change: load| |load|))
    (<= 1 |load'|)
    (<= |load'| 6)
    (= |incident'| (and (not |Calendar.next_day acts|) (or |World.trouble acts| |incident|)))
    (= |writer(replicas)'| (ite |Calendar.next_day acts| 2 (ite (and |Autoscaler.follow acts| (or (not |Operator.pin acts|) |order [Operator, Autoscaler]|)) 4 (ite (and |Operator.pin acts| (or (not |Autoscaler.follow acts|) (not |order [Operator, Autoscaler]|))) 3 |writer(replicas)|))))
    (<= 0 |writer(replicas)'|)
    (<= |writer(replicas)'| 4)
    (= |writer(incident)'| (ite |Calendar.next_day acts| 2 (ite |World.trouble acts| 1 |writer(incident)|)))
    (<= 0 |writer(incident)'|)
    (<= |writer(incident)'| 4)))

; invariant respected  basics/hands-off.interlock:34
(define-fun |invariant respected: in a state| () Bool false)
(define-fun |part 1| () Bool (or |World.change acts| |World.trouble acts| |Calendar.next_day acts| |Operator.pin acts| |Autoscaler.follow acts|))
(define-fun |part 2| () Bool (not (and |World.trouble acts| |World.change acts|)))
(define-fun |part 3| () Bool (not (and |Calendar.next_day acts| (or |World.change acts| |World.trouble acts|))))
(define-fun |part 4| () Bool (not (and (or |Operator.pin acts| |Autoscaler.follow acts|) (or |World.change acts| |World.trouble acts| |Calendar.next_day acts|))))
(define-fun |part 5| () Bool (or (not |World.trouble acts|) (not |incident|)))
(define-fun |part 6| () Bool (or (not |Calendar.next_day acts|) (= |writer(replicas)| 3)))
(define-fun |part 7| () Bool (or (not |Operator.pin acts|) (and |incident| (not (= |replicas| 6)))))
(define-fun |part 8| () Bool (or (not |Autoscaler.follow acts|) (and (not (= |replicas| |load|)) (not (= |writer(replicas)| 3)))))
(define-fun |part 9| () Bool (not (and |Autoscaler.follow acts| |Operator.pin acts|)))
(define-fun |part 10| () Bool (= |replicas'| (ite |Calendar.next_day acts| 3 (ite (and |Autoscaler.follow acts| (or (not |Operator.pin acts|) |order [Operator, Autoscaler]|)) |load| (ite (and |Operator.pin acts| (or (not |Autoscaler.follow acts|) (not |order [Operator, Autoscaler]|))) 6 |replicas|)))))
(define-fun |part 11| () Bool (= |load'| (ite |World.change acts| |World.change: load| |load|)))
(define-fun |part 12| () Bool (= |incident'| (and (not |Calendar.next_day acts|) (or |World.trouble acts| |incident|))))
(define-fun |part 13| () Bool (= |writer(replicas)'| (ite |Calendar.next_day acts| 2 (ite (and |Autoscaler.follow acts| (or (not |Operator.pin acts|) |order [Operator, Autoscaler]|)) 4 (ite (and |Operator.pin acts| (or (not |Autoscaler.follow acts|) (not |order [Operator, Autoscaler]|))) 3 |writer(replicas)|)))))
(define-fun |part 14| () Bool (= |writer(incident)'| (ite |Calendar.next_day acts| 2 (ite |World.trouble acts| 1 |writer(incident)|))))
(define-fun |invariant respected: by a step| () Bool
  (and
    |part 1|
    |part 2|
    |part 3|
    |part 4|
    (<= 1 |World.change: load|)
    (<= |World.change: load| 6)
    |part 5|
    |part 6|
    |part 7|
    |part 8|
    |part 9|
    |part 10|
    (<= 1 |replicas'|)
    (<= |replicas'| 6)
    |part 11|
    (<= 1 |load'|)
    (<= |load'| 6)
    |part 12|
    |part 13|
    (<= 0 |writer(replicas)'|)
    (<= |writer(replicas)'| 4)
    |part 14|
    (<= 0 |writer(incident)'|)
    (<= |writer(incident)'| 4)
    (not (or (not (= |writer(replicas)'| 4)) (not (= |writer(replicas)| 3))))))

; invariant pinned  basics/hands-off.interlock:35
(define-fun |invariant pinned: in a state| () Bool (not (or (not (= |writer(replicas)| 3)) (= |replicas| 6))))
(define-fun |invariant pinned: by a step| () Bool false)

; reachable follows  basics/hands-off.interlock:36
(define-fun |reachable follows: in a state| () Bool
  (and
    (= |writer(replicas)| 4)
    (= |writer(incident)| 2)))
(define-fun |reachable follows: by a step| () Bool false)

; range range  basics/hands-off.interlock:2
(define-fun |range range: in a state| () Bool false)
(define-fun |range range: by a step| () Bool false)

; index index  basics/hands-off.interlock:2
(define-fun |index index: in a state| () Bool false)
(define-fun |index index: by a step| () Bool false)

; division division  basics/hands-off.interlock:2
(define-fun |division division: in a state| () Bool false)
(define-fun |division division: by a step| () Bool false)

; clash clash  basics/hands-off.interlock:2
(define-fun |clash clash: in a state| () Bool false)
(define-fun |part 15| () Bool (not (= |replicas| 6)))
(define-fun |part 16| () Bool (not (= |replicas| |load|)))
(define-fun |part 17| () Bool (not (= |writer(replicas)| 3)))
(define-fun |clash clash: by a step| () Bool
  (and
    (or |World.change acts| |World.trouble acts| |Calendar.next_day acts| |Operator.pin acts| |Autoscaler.follow acts|)
    (not (and |World.trouble acts| |World.change acts|))
    (not (and |Calendar.next_day acts| (or |World.change acts| |World.trouble acts|)))
    (not (and (or |Operator.pin acts| |Autoscaler.follow acts|) (or |World.change acts| |World.trouble acts| |Calendar.next_day acts|)))
    (<= 1 |World.change: load|)
    (<= |World.change: load| 6)
    (or (not |World.trouble acts|) (not |incident|))
    (or (not |Calendar.next_day acts|) (= |writer(replicas)| 3))
    (or (not |Operator.pin acts|) (and |incident| |part 15|))
    (or (not |Autoscaler.follow acts|) (and |part 16| |part 17|))
    (not (and |Autoscaler.follow acts| |Operator.pin acts|))
    (not (= (ite |Calendar.next_day acts| 3 (ite (and |Autoscaler.follow acts| (or (not |Operator.pin acts|) |order [Operator, Autoscaler]|)) |load| (ite (and |Operator.pin acts| (or (not |Autoscaler.follow acts|) (not |order [Operator, Autoscaler]|))) 6 |replicas|))) (ite |Calendar.next_day acts| 3 (ite (and |Autoscaler.follow acts| (or (not |Operator.pin acts|) |other order [Operator, Autoscaler]|)) |load| (ite (and |Operator.pin acts| (or (not |Autoscaler.follow acts|) (not |other order [Operator, Autoscaler]|))) 6 |replicas|)))))))

; dead World.change  basics/hands-off.interlock:9
(define-fun |dead World.change: in a state| () Bool
  (and
    (<= 1 |World.change: load|)
    (<= |World.change: load| 6)))
(define-fun |dead World.change: by a step| () Bool false)

; dead World.trouble  basics/hands-off.interlock:10
(define-fun |dead World.trouble: in a state| () Bool (not |incident|))
(define-fun |dead World.trouble: by a step| () Bool false)

; dead Calendar.next_day  basics/hands-off.interlock:15
(define-fun |dead Calendar.next_day: in a state| () Bool (= |writer(replicas)| 3))
(define-fun |dead Calendar.next_day: by a step| () Bool false)

; dead Operator.pin  basics/hands-off.interlock:20
(define-fun |dead Operator.pin: in a state| () Bool
  (and
    |incident|
    |part 15|))
(define-fun |dead Operator.pin: by a step| () Bool false)

; dead Autoscaler.follow  basics/hands-off.interlock:24
(define-fun |dead Autoscaler.follow: in a state| () Bool
  (and
    |part 16|
    |part 17|))
(define-fun |dead Autoscaler.follow: by a step| () Bool false)

; vacuous respected  basics/hands-off.interlock:34
(define-fun |vacuous respected: in a state| () Bool false)
(define-fun |vacuous respected: by a step| () Bool
  (and
    |part 1|
    |part 2|
    |part 3|
    |part 4|
    (<= 1 |World.change: load|)
    (<= |World.change: load| 6)
    |part 5|
    |part 6|
    |part 7|
    |part 8|
    |part 9|
    |part 10|
    (<= 1 |replicas'|)
    (<= |replicas'| 6)
    |part 11|
    (<= 1 |load'|)
    (<= |load'| 6)
    |part 12|
    |part 13|
    (<= 0 |writer(replicas)'|)
    (<= |writer(replicas)'| 4)
    |part 14|
    (<= 0 |writer(incident)'|)
    (<= |writer(incident)'| 4)
    (= |writer(replicas)'| 4)))

; vacuous pinned  basics/hands-off.interlock:35
(define-fun |vacuous pinned: in a state| () Bool (= |writer(replicas)| 3))
(define-fun |vacuous pinned: by a step| () Bool false)

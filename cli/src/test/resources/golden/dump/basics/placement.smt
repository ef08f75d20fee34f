; system Placement  basics/placement.interlock:2
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
; zone_of[1] : Zone { 0 east, 1 west }  basics/placement.interlock:13
(declare-const |zone_of[1]| Int)
(declare-const |zone_of[1]'| Int)
; zone_of[2] : Zone { 0 east, 1 west }  basics/placement.interlock:13
(declare-const |zone_of[2]| Int)
(declare-const |zone_of[2]'| Int)
; zone_of[3] : Zone { 0 east, 1 west }  basics/placement.interlock:13
(declare-const |zone_of[3]| Int)
(declare-const |zone_of[3]'| Int)
; room[east, web] : 0..2  basics/placement.interlock:14
(declare-const |room[east, web]| Int)
(declare-const |room[east, web]'| Int)
; room[east, batch] : 0..2  basics/placement.interlock:14
(declare-const |room[east, batch]| Int)
(declare-const |room[east, batch]'| Int)
; room[west, web] : 0..2  basics/placement.interlock:14
(declare-const |room[west, web]| Int)
(declare-const |room[west, web]'| Int)
; room[west, batch] : 0..2  basics/placement.interlock:14
(declare-const |room[west, batch]| Int)
(declare-const |room[west, batch]'| Int)
; alarm[east] : bool  basics/placement.interlock:15
(declare-const |alarm[east]| Bool)
(declare-const |alarm[east]'| Bool)
; alarm[west] : bool  basics/placement.interlock:15
(declare-const |alarm[west]| Bool)
(declare-const |alarm[west]'| Bool)

; The step: who acts, with what, and in which order writes land.
; environment World.trouble  basics/placement.interlock:21
(declare-const |World.trouble acts| Bool)
(declare-const |World.trouble: z| Int)
; environment World.all_clear  basics/placement.interlock:22
(declare-const |World.all_clear acts| Bool)
(declare-const |World.all_clear: z| Int)
; agent Balancer.move  basics/placement.interlock:27
(declare-const |Balancer.move acts| Bool)
(declare-const |Balancer.move: p| Int)
(declare-const |Balancer.move: to| Int)
; agent Evacuator.evacuate  basics/placement.interlock:40
(declare-const |Evacuator.evacuate acts| Bool)
(declare-const |Evacuator.evacuate: p| Int)
(declare-const |Evacuator.evacuate: to| Int)
(declare-const |order [Balancer, Evacuator]| Bool)
(declare-const |other order [Balancer, Evacuator]| Bool)

; Every variable has a value that it may have. True of every state of a run.
(define-fun |the domains| () Bool
  (and
    (<= 0 |zone_of[1]|)
    (<= |zone_of[1]| 1)
    (<= 0 |zone_of[2]|)
    (<= |zone_of[2]| 1)
    (<= 0 |zone_of[3]|)
    (<= |zone_of[3]| 1)
    (<= 0 |room[east, web]|)
    (<= |room[east, web]| 2)
    (<= 0 |room[east, batch]|)
    (<= |room[east, batch]| 2)
    (<= 0 |room[west, web]|)
    (<= |room[west, web]| 2)
    (<= 0 |room[west, batch]|)
    (<= |room[west, batch]| 2)))

(define-fun |the start| () Bool
  (and
    (<= 0 |zone_of[1]|)
    (<= |zone_of[1]| 1)
    (<= 0 |zone_of[2]|)
    (<= |zone_of[2]| 1)
    (<= 0 |zone_of[3]|)
    (<= |zone_of[3]| 1)
    (<= 0 |room[east, web]|)
    (<= |room[east, web]| 2)
    (<= 0 |room[east, batch]|)
    (<= |room[east, batch]| 2)
    (<= 0 |room[west, web]|)
    (<= |room[west, web]| 2)
    (<= 0 |room[west, batch]|)
    (<= |room[west, batch]| 2)
    (= |zone_of[1]| 0)
    (= |zone_of[2]| 0)
    (= |zone_of[3]| 0)
    (not |alarm[east]|)
    |alarm[west]|
    (= |room[east, web]| (+ (* (- 1) (+ (ite (= |zone_of[1]| 0) 1 0) (ite (= |zone_of[2]| 0) 1 0))) 2))
    (= |room[east, batch]| (+ (* (- 1) (ite (= |zone_of[3]| 0) 1 0)) 2))
    (= |room[west, web]| (+ (* (- 1) (+ (ite (= |zone_of[1]| 1) 1 0) (ite (= |zone_of[2]| 1) 1 0))) 2))
    (= |room[west, batch]| (+ (* (- 1) (ite (= |zone_of[3]| 1) 1 0)) 2))))

(define-fun |part 1| () Int (ite (= |Balancer.move: p| 1) |zone_of[1]| (ite (= |Balancer.move: p| 2) |zone_of[2]| |zone_of[3]|)))
(define-fun |part 2| () Bool (= |part 1| 0))
(define-fun |part 3| () Int (ite (= |Balancer.move: p| 3) 1 0))
(define-fun |part 4| () Bool (= |part 3| 0))
(define-fun |part 5| () Bool (= |part 3| 1))
(define-fun |part 6| () Bool (= |part 1| 1))
(define-fun |part 7| () Bool (= |part 3| 0))
(define-fun |part 8| () Bool (= |part 3| 0))
(define-fun |part 9| () Bool (= |part 3| 1))
(define-fun |part 10| () Bool (= |part 3| 0))
(define-fun |part 11| () Int (ite (= |Evacuator.evacuate: p| 3) 1 0))
(define-fun |part 12| () Bool (= |part 11| 0))
(define-fun |part 13| () Bool (= |part 11| 1))
(define-fun |part 14| () Bool (= |part 11| 0))
(define-fun |part 15| () Int (ite (= |Evacuator.evacuate: p| 1) |zone_of[1]| (ite (= |Evacuator.evacuate: p| 2) |zone_of[2]| |zone_of[3]|)))
(define-fun |part 16| () Bool (= |part 15| 0))
(define-fun |part 17| () Bool (= |part 11| 0))
(define-fun |part 18| () Bool (= |part 11| 0))
(define-fun |part 19| () Bool (= |part 11| 1))
(define-fun |part 20| () Bool (= |part 11| 1))
(define-fun |part 21| () Bool (= |part 15| 1))
(define-fun |part 22| () Bool (= |part 11| 0))
(define-fun |part 23| () Bool (= |part 11| 0))
(define-fun |part 24| () Bool (= |part 3| 1))
(define-fun |part 25| () Bool (= |part 11| 1))
(define-fun |part 26| () Bool (= |part 11| 1))
(define-fun |part 27| () Bool (= |part 3| 1))
(define-fun |part 28| () Int (ite (= |Balancer.move: p| 1) |zone_of[1]| (ite (= |Balancer.move: p| 2) |zone_of[2]| |zone_of[3]|)))
(define-fun |part 29| () Bool (= |part 28| 0))
(define-fun |part 30| () Bool (= |part 3| 0))
(define-fun |part 31| () Bool (= |part 3| 0))
(define-fun |part 32| () Bool (= |part 3| 1))
(define-fun |part 33| () Bool (= |part 3| 1))
(define-fun |part 34| () Bool (= |part 28| 1))
(define-fun |part 35| () Bool (= |part 3| 0))
(define-fun |part 36| () Bool (= |part 3| 0))
(define-fun |part 37| () Bool (= |part 11| 1))
(define-fun |part 38| () Bool (= |part 3| 1))
(define-fun |part 39| () Bool (= |part 3| 1))
(define-fun |part 40| () Int (ite (= |Evacuator.evacuate: p| 1) |Evacuator.evacuate: to| 0))
(define-fun |part 41| () Int (ite (= |Balancer.move: p| 1) |Balancer.move: to| 0))
(define-fun |part 42| () Int (ite (= |Evacuator.evacuate: p| 2) |Evacuator.evacuate: to| 0))
(define-fun |part 43| () Int (ite (= |Balancer.move: p| 2) |Balancer.move: to| 0))
(define-fun |part 44| () Int (ite (= |Evacuator.evacuate: p| 3) |Evacuator.evacuate: to| 0))
(define-fun |part 45| () Int (ite (= |Balancer.move: p| 3) |Balancer.move: to| 0))
(define-fun |part 46| () Int (ite (and |part 29| |part 30|) 1 0))
(define-fun |part 47| () Int (ite (and |part 16| |part 17|) 1 0))
(define-fun |part 48| () Int (ite (and |part 29| |part 32|) 1 0))
(define-fun |part 49| () Int (ite (and |part 16| |part 19|) 1 0))
(define-fun |part 50| () Int (ite (and |part 34| |part 35|) 1 0))
(define-fun |part 51| () Int (ite (and |part 21| |part 22|) 1 0))
(define-fun |part 52| () Int (ite (and |part 34| |part 38|) 1 0))
(define-fun |part 53| () Int (ite (and |part 21| |part 25|) 1 0))
(define-fun |the step| () Bool
  (and
    (or |World.trouble acts| |World.all_clear acts| |Balancer.move acts| |Evacuator.evacuate acts|)
    (not (and |World.all_clear acts| |World.trouble acts|))
    (not (and (or |Balancer.move acts| |Evacuator.evacuate acts|) (or |World.trouble acts| |World.all_clear acts|)))
    (<= 0 |World.trouble: z|)
    (<= |World.trouble: z| 1)
    (<= 0 |World.all_clear: z|)
    (<= |World.all_clear: z| 1)
    (or (not |Balancer.move acts|) (and (= (ite (and |part 2| |part 4|) |room[east, web]| (ite (and |part 2| |part 5|) |room[east, batch]| (ite (and |part 6| |part 7|) |room[west, web]| |room[west, batch]|))) 0) (not (= |Balancer.move: to| (ite (= |Balancer.move: p| 1) |zone_of[1]| (ite (= |Balancer.move: p| 2) |zone_of[2]| |zone_of[3]|)))) (< 0 (ite (and (= |Balancer.move: to| 0) |part 8|) |room[east, web]| (ite (and (= |Balancer.move: to| 0) |part 9|) |room[east, batch]| (ite (and (= |Balancer.move: to| 1) |part 10|) |room[west, web]| |room[west, batch]|))))))
    (<= 1 |Balancer.move: p|)
    (<= |Balancer.move: p| 3)
    (<= 0 |Balancer.move: to|)
    (<= |Balancer.move: to| 1)
    (or (not |Evacuator.evacuate acts|) (and (ite (= (ite (= |Evacuator.evacuate: p| 1) |zone_of[1]| (ite (= |Evacuator.evacuate: p| 2) |zone_of[2]| |zone_of[3]|)) 0) |alarm[east]| |alarm[west]|) (not (ite (= |Evacuator.evacuate: to| 0) |alarm[east]| |alarm[west]|)) (< 0 (ite (and (= |Evacuator.evacuate: to| 0) |part 12|) |room[east, web]| (ite (and (= |Evacuator.evacuate: to| 0) |part 13|) |room[east, batch]| (ite (and (= |Evacuator.evacuate: to| 1) |part 14|) |room[west, web]| |room[west, batch]|))))))
    (<= 1 |Evacuator.evacuate: p|)
    (<= |Evacuator.evacuate: p| 3)
    (<= 0 |Evacuator.evacuate: to|)
    (<= |Evacuator.evacuate: to| 1)
    (not (and |Balancer.move acts| |Evacuator.evacuate acts| (or (and (= |Balancer.move: p| 1) (= |Evacuator.evacuate: p| 1)) (and (= |Balancer.move: p| 2) (= |Evacuator.evacuate: p| 2)) (and (= |Balancer.move: p| 3) (= |Evacuator.evacuate: p| 3)) (and |part 2| |part 4| |part 16| |part 17|) (and |part 2| |part 4| (= |Evacuator.evacuate: to| 0) |part 18|) (and |part 2| |part 5| |part 16| |part 19|) (and |part 2| |part 5| (= |Evacuator.evacuate: to| 0) |part 20|) (and |part 6| |part 7| |part 21| |part 22|) (and |part 6| |part 7| (= |Evacuator.evacuate: to| 1) |part 23|) (and |part 6| |part 24| |part 21| |part 25|) (and |part 6| |part 24| (= |Evacuator.evacuate: to| 1) |part 26|) (and (= |Balancer.move: to| 0) |part 8| |part 16| |part 17|) (and (= |Balancer.move: to| 0) |part 8| (= |Evacuator.evacuate: to| 0) |part 18|) (and (= |Balancer.move: to| 0) |part 9| |part 16| |part 19|) (and (= |Balancer.move: to| 0) |part 9| (= |Evacuator.evacuate: to| 0) |part 20|) (and (= |Balancer.move: to| 1) |part 10| |part 21| |part 22|) (and (= |Balancer.move: to| 1) |part 10| (= |Evacuator.evacuate: to| 1) |part 23|) (and (= |Balancer.move: to| 1) |part 27| |part 21| |part 25|) (and (= |Balancer.move: to| 1) |part 27| (= |Evacuator.evacuate: to| 1) |part 26|))))
    (not (and |Evacuator.evacuate acts| |Balancer.move acts| (or (and (= |Evacuator.evacuate: p| 1) (= |Balancer.move: p| 1)) (and (= |Evacuator.evacuate: p| 2) (= |Balancer.move: p| 2)) (and (= |Evacuator.evacuate: p| 3) (= |Balancer.move: p| 3)) (and (= |Evacuator.evacuate: to| 0) |part 12| |part 29| |part 30|) (and (= |Evacuator.evacuate: to| 0) |part 12| (= |Balancer.move: to| 0) |part 31|) (and (= |Evacuator.evacuate: to| 0) |part 13| |part 29| |part 32|) (and (= |Evacuator.evacuate: to| 0) |part 13| (= |Balancer.move: to| 0) |part 33|) (and (= |Evacuator.evacuate: to| 1) |part 14| |part 34| |part 35|) (and (= |Evacuator.evacuate: to| 1) |part 14| (= |Balancer.move: to| 1) |part 36|) (and (= |Evacuator.evacuate: to| 1) |part 37| |part 34| |part 38|) (and (= |Evacuator.evacuate: to| 1) |part 37| (= |Balancer.move: to| 1) |part 39|))))
    (= |zone_of[1]'| (ite (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 1) (or (not (and |Balancer.move acts| (= |Balancer.move: p| 1))) |order [Balancer, Evacuator]|)) (+ |part 40| (ite (and |Balancer.move acts| (not |order [Balancer, Evacuator]|)) (ite (= |Balancer.move: p| 1) 0 |part 41|) 0)) (ite (and |Balancer.move acts| (= |Balancer.move: p| 1) (or (not (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 1))) (not |order [Balancer, Evacuator]|))) (+ |part 41| (ite (and |Evacuator.evacuate acts| |order [Balancer, Evacuator]|) (ite (= |Evacuator.evacuate: p| 1) 0 |part 40|) 0)) (+ |zone_of[1]| (ite |Balancer.move acts| (ite (= |Balancer.move: p| 1) 0 |part 41|) 0) (ite |Evacuator.evacuate acts| (ite (= |Evacuator.evacuate: p| 1) 0 |part 40|) 0)))))
    (<= 0 |zone_of[1]'|)
    (<= |zone_of[1]'| 1)
    (= |zone_of[2]'| (ite (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 2) (or (not (and |Balancer.move acts| (= |Balancer.move: p| 2))) |order [Balancer, Evacuator]|)) (+ |part 42| (ite (and |Balancer.move acts| (not |order [Balancer, Evacuator]|)) (ite (= |Balancer.move: p| 2) 0 |part 43|) 0)) (ite (and |Balancer.move acts| (= |Balancer.move: p| 2) (or (not (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 2))) (not |order [Balancer, Evacuator]|))) (+ |part 43| (ite (and |Evacuator.evacuate acts| |order [Balancer, Evacuator]|) (ite (= |Evacuator.evacuate: p| 2) 0 |part 42|) 0)) (+ |zone_of[2]| (ite |Balancer.move acts| (ite (= |Balancer.move: p| 2) 0 |part 43|) 0) (ite |Evacuator.evacuate acts| (ite (= |Evacuator.evacuate: p| 2) 0 |part 42|) 0)))))
    (<= 0 |zone_of[2]'|)
    (<= |zone_of[2]'| 1)
    (= |zone_of[3]'| (ite (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 3) (or (not (and |Balancer.move acts| (= |Balancer.move: p| 3))) |order [Balancer, Evacuator]|)) (+ |part 44| (ite (and |Balancer.move acts| (not |order [Balancer, Evacuator]|)) (ite (= |Balancer.move: p| 3) 0 |part 45|) 0)) (ite (and |Balancer.move acts| (= |Balancer.move: p| 3) (or (not (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 3))) (not |order [Balancer, Evacuator]|))) (+ |part 45| (ite (and |Evacuator.evacuate acts| |order [Balancer, Evacuator]|) (ite (= |Evacuator.evacuate: p| 3) 0 |part 44|) 0)) (+ |zone_of[3]| (ite |Balancer.move acts| (ite (= |Balancer.move: p| 3) 0 |part 45|) 0) (ite |Evacuator.evacuate acts| (ite (= |Evacuator.evacuate: p| 3) 0 |part 44|) 0)))))
    (<= 0 |zone_of[3]'|)
    (<= |zone_of[3]'| 1)
    (= |room[east, web]'| (+ |room[east, web]| (ite |Balancer.move acts| (ite (and (= |Balancer.move: to| 0) |part 31|) (+ |part 46| (- 1)) |part 46|) 0) (ite |Evacuator.evacuate acts| (ite (and (= |Evacuator.evacuate: to| 0) |part 18|) (+ |part 47| (- 1)) |part 47|) 0)))
    (<= 0 |room[east, web]'|)
    (<= |room[east, web]'| 2)
    (= |room[east, batch]'| (+ |room[east, batch]| (ite |Balancer.move acts| (ite (and (= |Balancer.move: to| 0) |part 33|) (+ |part 48| (- 1)) |part 48|) 0) (ite |Evacuator.evacuate acts| (ite (and (= |Evacuator.evacuate: to| 0) |part 20|) (+ |part 49| (- 1)) |part 49|) 0)))
    (<= 0 |room[east, batch]'|)
    (<= |room[east, batch]'| 2)
    (= |room[west, web]'| (+ |room[west, web]| (ite |Balancer.move acts| (ite (and (= |Balancer.move: to| 1) |part 36|) (+ |part 50| (- 1)) |part 50|) 0) (ite |Evacuator.evacuate acts| (ite (and (= |Evacuator.evacuate: to| 1) |part 23|) (+ |part 51| (- 1)) |part 51|) 0)))
    (<= 0 |room[west, web]'|)
    (<= |room[west, web]'| 2)
    (= |room[west, batch]'| (+ |room[west, batch]| (ite |Balancer.move acts| (ite (and (= |Balancer.move: to| 1) |part 39|) (+ |part 52| (- 1)) |part 52|) 0) (ite |Evacuator.evacuate acts| (ite (and (= |Evacuator.evacuate: to| 1) |part 26|) (+ |part 53| (- 1)) |part 53|) 0)))
    (<= 0 |room[west, batch]'|)
    (<= |room[west, batch]'| 2)
    (= |alarm[east]'| (ite |World.all_clear acts| (and (not (= |World.all_clear: z| 0)) |alarm[east]|) (ite |World.trouble acts| (ite (= |World.trouble: z| 0) (= |World.trouble: z| 0) |alarm[east]|) |alarm[east]|)))
    (= |alarm[west]'| (ite |World.all_clear acts| (and (not (= |World.all_clear: z| 1)) |alarm[west]|) (ite |World.trouble acts| (ite (= |World.trouble: z| 1) (= |World.trouble: z| 1) |alarm[west]|) |alarm[west]|)))))

; invariant books_balance  basics/placement.interlock:52
(define-fun |invariant books_balance: in a state| () Bool (not (and (= (+ |room[east, web]| (ite (= |zone_of[1]| 0) 1 0) (ite (= |zone_of[2]| 0) 1 0)) 2) (= (+ |room[east, batch]| (ite (= |zone_of[3]| 0) 1 0)) 2) (= (+ |room[west, web]| (ite (= |zone_of[1]| 1) 1 0) (ite (= |zone_of[2]| 1) 1 0)) 2) (= (+ |room[west, batch]| (ite (= |zone_of[3]| 1) 1 0)) 2))))
(define-fun |invariant books_balance: by a step| () Bool false)

; reachable apart  basics/placement.interlock:55
(define-fun |reachable apart: in a state| () Bool
  (or
    (not (= |zone_of[1]| |zone_of[2]|))
    (not (= |zone_of[1]| |zone_of[3]|))
    (not (= |zone_of[2]| |zone_of[1]|))
    (not (= |zone_of[2]| |zone_of[3]|))
    (not (= |zone_of[3]| |zone_of[1]|))
    (not (= |zone_of[3]| |zone_of[2]|))))
(define-fun |reachable apart: by a step| () Bool false)

; range range  basics/placement.interlock:2
(define-fun |range range: in a state| () Bool false)
(define-fun |part 54| () Bool (= (ite (and |part 2| |part 4|) |room[east, web]| (ite (and |part 2| |part 5|) |room[east, batch]| (ite (and |part 6| |part 7|) |room[west, web]| |room[west, batch]|))) 0))
(define-fun |part 55| () Bool (not (= |Balancer.move: to| (ite (= |Balancer.move: p| 1) |zone_of[1]| (ite (= |Balancer.move: p| 2) |zone_of[2]| |zone_of[3]|)))))
(define-fun |part 56| () Bool (< 0 (ite (and (= |Balancer.move: to| 0) |part 8|) |room[east, web]| (ite (and (= |Balancer.move: to| 0) |part 9|) |room[east, batch]| (ite (and (= |Balancer.move: to| 1) |part 10|) |room[west, web]| |room[west, batch]|)))))
(define-fun |part 57| () Bool (ite (= (ite (= |Evacuator.evacuate: p| 1) |zone_of[1]| (ite (= |Evacuator.evacuate: p| 2) |zone_of[2]| |zone_of[3]|)) 0) |alarm[east]| |alarm[west]|))
(define-fun |part 58| () Bool (not (ite (= |Evacuator.evacuate: to| 0) |alarm[east]| |alarm[west]|)))
(define-fun |part 59| () Bool (< 0 (ite (and (= |Evacuator.evacuate: to| 0) |part 12|) |room[east, web]| (ite (and (= |Evacuator.evacuate: to| 0) |part 13|) |room[east, batch]| (ite (and (= |Evacuator.evacuate: to| 1) |part 14|) |room[west, web]| |room[west, batch]|)))))
(define-fun |part 60| () Int (ite (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 1) (or (not (and |Balancer.move acts| (= |Balancer.move: p| 1))) |order [Balancer, Evacuator]|)) (+ |part 40| (ite (and |Balancer.move acts| (not |order [Balancer, Evacuator]|)) (ite (= |Balancer.move: p| 1) 0 |part 41|) 0)) (ite (and |Balancer.move acts| (= |Balancer.move: p| 1) (or (not (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 1))) (not |order [Balancer, Evacuator]|))) (+ |part 41| (ite (and |Evacuator.evacuate acts| |order [Balancer, Evacuator]|) (ite (= |Evacuator.evacuate: p| 1) 0 |part 40|) 0)) (+ |zone_of[1]| (ite |Balancer.move acts| (ite (= |Balancer.move: p| 1) 0 |part 41|) 0) (ite |Evacuator.evacuate acts| (ite (= |Evacuator.evacuate: p| 1) 0 |part 40|) 0)))))
(define-fun |part 61| () Int (ite (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 2) (or (not (and |Balancer.move acts| (= |Balancer.move: p| 2))) |order [Balancer, Evacuator]|)) (+ |part 42| (ite (and |Balancer.move acts| (not |order [Balancer, Evacuator]|)) (ite (= |Balancer.move: p| 2) 0 |part 43|) 0)) (ite (and |Balancer.move acts| (= |Balancer.move: p| 2) (or (not (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 2))) (not |order [Balancer, Evacuator]|))) (+ |part 43| (ite (and |Evacuator.evacuate acts| |order [Balancer, Evacuator]|) (ite (= |Evacuator.evacuate: p| 2) 0 |part 42|) 0)) (+ |zone_of[2]| (ite |Balancer.move acts| (ite (= |Balancer.move: p| 2) 0 |part 43|) 0) (ite |Evacuator.evacuate acts| (ite (= |Evacuator.evacuate: p| 2) 0 |part 42|) 0)))))
(define-fun |part 62| () Int (ite (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 3) (or (not (and |Balancer.move acts| (= |Balancer.move: p| 3))) |order [Balancer, Evacuator]|)) (+ |part 44| (ite (and |Balancer.move acts| (not |order [Balancer, Evacuator]|)) (ite (= |Balancer.move: p| 3) 0 |part 45|) 0)) (ite (and |Balancer.move acts| (= |Balancer.move: p| 3) (or (not (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 3))) (not |order [Balancer, Evacuator]|))) (+ |part 45| (ite (and |Evacuator.evacuate acts| |order [Balancer, Evacuator]|) (ite (= |Evacuator.evacuate: p| 3) 0 |part 44|) 0)) (+ |zone_of[3]| (ite |Balancer.move acts| (ite (= |Balancer.move: p| 3) 0 |part 45|) 0) (ite |Evacuator.evacuate acts| (ite (= |Evacuator.evacuate: p| 3) 0 |part 44|) 0)))))
(define-fun |part 63| () Int (ite (and (= |Balancer.move: to| 0) |part 31|) (+ |part 46| (- 1)) |part 46|))
(define-fun |part 64| () Int (ite (and (= |Evacuator.evacuate: to| 0) |part 18|) (+ |part 47| (- 1)) |part 47|))
(define-fun |part 65| () Int (+ |room[east, web]| (ite |Balancer.move acts| |part 63| 0) (ite |Evacuator.evacuate acts| |part 64| 0)))
(define-fun |part 66| () Int (ite (and (= |Balancer.move: to| 0) |part 33|) (+ |part 48| (- 1)) |part 48|))
(define-fun |part 67| () Int (ite (and (= |Evacuator.evacuate: to| 0) |part 20|) (+ |part 49| (- 1)) |part 49|))
(define-fun |part 68| () Int (+ |room[east, batch]| (ite |Balancer.move acts| |part 66| 0) (ite |Evacuator.evacuate acts| |part 67| 0)))
(define-fun |part 69| () Int (ite (and (= |Balancer.move: to| 1) |part 36|) (+ |part 50| (- 1)) |part 50|))
(define-fun |part 70| () Int (ite (and (= |Evacuator.evacuate: to| 1) |part 23|) (+ |part 51| (- 1)) |part 51|))
(define-fun |part 71| () Int (+ |room[west, web]| (ite |Balancer.move acts| |part 69| 0) (ite |Evacuator.evacuate acts| |part 70| 0)))
(define-fun |part 72| () Int (ite (and (= |Balancer.move: to| 1) |part 39|) (+ |part 52| (- 1)) |part 52|))
(define-fun |part 73| () Int (ite (and (= |Evacuator.evacuate: to| 1) |part 26|) (+ |part 53| (- 1)) |part 53|))
(define-fun |part 74| () Int (+ |room[west, batch]| (ite |Balancer.move acts| |part 72| 0) (ite |Evacuator.evacuate acts| |part 73| 0)))
(define-fun |range range: by a step| () Bool
  (and
    (or |World.trouble acts| |World.all_clear acts| |Balancer.move acts| |Evacuator.evacuate acts|)
    (not (and |World.all_clear acts| |World.trouble acts|))
    (not (and (or |Balancer.move acts| |Evacuator.evacuate acts|) (or |World.trouble acts| |World.all_clear acts|)))
    (<= 0 |World.trouble: z|)
    (<= |World.trouble: z| 1)
    (<= 0 |World.all_clear: z|)
    (<= |World.all_clear: z| 1)
    (or (not |Balancer.move acts|) (and |part 54| |part 55| |part 56|))
    (<= 1 |Balancer.move: p|)
    (<= |Balancer.move: p| 3)
    (<= 0 |Balancer.move: to|)
    (<= |Balancer.move: to| 1)
    (or (not |Evacuator.evacuate acts|) (and |part 57| |part 58| |part 59|))
    (<= 1 |Evacuator.evacuate: p|)
    (<= |Evacuator.evacuate: p| 3)
    (<= 0 |Evacuator.evacuate: to|)
    (<= |Evacuator.evacuate: to| 1)
    (not (and |Balancer.move acts| |Evacuator.evacuate acts| (or (and (= |Balancer.move: p| 1) (= |Evacuator.evacuate: p| 1)) (and (= |Balancer.move: p| 2) (= |Evacuator.evacuate: p| 2)) (and (= |Balancer.move: p| 3) (= |Evacuator.evacuate: p| 3)) (and |part 2| |part 4| |part 16| |part 17|) (and |part 2| |part 4| (= |Evacuator.evacuate: to| 0) |part 18|) (and |part 2| |part 5| |part 16| |part 19|) (and |part 2| |part 5| (= |Evacuator.evacuate: to| 0) |part 20|) (and |part 6| |part 7| |part 21| |part 22|) (and |part 6| |part 7| (= |Evacuator.evacuate: to| 1) |part 23|) (and |part 6| |part 24| |part 21| |part 25|) (and |part 6| |part 24| (= |Evacuator.evacuate: to| 1) |part 26|) (and (= |Balancer.move: to| 0) |part 8| |part 16| |part 17|) (and (= |Balancer.move: to| 0) |part 8| (= |Evacuator.evacuate: to| 0) |part 18|) (and (= |Balancer.move: to| 0) |part 9| |part 16| |part 19|) (and (= |Balancer.move: to| 0) |part 9| (= |Evacuator.evacuate: to| 0) |part 20|) (and (= |Balancer.move: to| 1) |part 10| |part 21| |part 22|) (and (= |Balancer.move: to| 1) |part 10| (= |Evacuator.evacuate: to| 1) |part 23|) (and (= |Balancer.move: to| 1) |part 27| |part 21| |part 25|) (and (= |Balancer.move: to| 1) |part 27| (= |Evacuator.evacuate: to| 1) |part 26|))))
    (not (and |Evacuator.evacuate acts| |Balancer.move acts| (or (and (= |Evacuator.evacuate: p| 1) (= |Balancer.move: p| 1)) (and (= |Evacuator.evacuate: p| 2) (= |Balancer.move: p| 2)) (and (= |Evacuator.evacuate: p| 3) (= |Balancer.move: p| 3)) (and (= |Evacuator.evacuate: to| 0) |part 12| |part 29| |part 30|) (and (= |Evacuator.evacuate: to| 0) |part 12| (= |Balancer.move: to| 0) |part 31|) (and (= |Evacuator.evacuate: to| 0) |part 13| |part 29| |part 32|) (and (= |Evacuator.evacuate: to| 0) |part 13| (= |Balancer.move: to| 0) |part 33|) (and (= |Evacuator.evacuate: to| 1) |part 14| |part 34| |part 35|) (and (= |Evacuator.evacuate: to| 1) |part 14| (= |Balancer.move: to| 1) |part 36|) (and (= |Evacuator.evacuate: to| 1) |part 37| |part 34| |part 38|) (and (= |Evacuator.evacuate: to| 1) |part 37| (= |Balancer.move: to| 1) |part 39|))))
    (not (or |World.trouble acts| |World.all_clear acts|))
    (or (not (and (<= 0 |part 60|) (<= |part 60| 1))) (not (and (<= 0 |part 61|) (<= |part 61| 1))) (not (and (<= 0 |part 62|) (<= |part 62| 1))) (not (and (<= 0 |part 65|) (<= |part 65| 2))) (not (and (<= 0 |part 68|) (<= |part 68| 2))) (not (and (<= 0 |part 71|) (<= |part 71| 2))) (not (and (<= 0 |part 74|) (<= |part 74| 2))))))

; index index  basics/placement.interlock:2
(define-fun |index index: in a state| () Bool false)
(define-fun |index index: by a step| () Bool false)

; division division  basics/placement.interlock:2
(define-fun |division division: in a state| () Bool false)
(define-fun |division division: by a step| () Bool false)

; clash clash  basics/placement.interlock:2
(define-fun |clash clash: in a state| () Bool false)
(define-fun |clash clash: by a step| () Bool
  (and
    (or |World.trouble acts| |World.all_clear acts| |Balancer.move acts| |Evacuator.evacuate acts|)
    (not (and |World.all_clear acts| |World.trouble acts|))
    (not (and (or |Balancer.move acts| |Evacuator.evacuate acts|) (or |World.trouble acts| |World.all_clear acts|)))
    (<= 0 |World.trouble: z|)
    (<= |World.trouble: z| 1)
    (<= 0 |World.all_clear: z|)
    (<= |World.all_clear: z| 1)
    (or (not |Balancer.move acts|) (and |part 54| |part 55| |part 56|))
    (<= 1 |Balancer.move: p|)
    (<= |Balancer.move: p| 3)
    (<= 0 |Balancer.move: to|)
    (<= |Balancer.move: to| 1)
    (or (not |Evacuator.evacuate acts|) (and |part 57| |part 58| |part 59|))
    (<= 1 |Evacuator.evacuate: p|)
    (<= |Evacuator.evacuate: p| 3)
    (<= 0 |Evacuator.evacuate: to|)
    (<= |Evacuator.evacuate: to| 1)
    (not (and |Balancer.move acts| |Evacuator.evacuate acts| (or (and (= |Balancer.move: p| 1) (= |Evacuator.evacuate: p| 1)) (and (= |Balancer.move: p| 2) (= |Evacuator.evacuate: p| 2)) (and (= |Balancer.move: p| 3) (= |Evacuator.evacuate: p| 3)) (and |part 2| |part 4| |part 16| |part 17|) (and |part 2| |part 4| (= |Evacuator.evacuate: to| 0) |part 18|) (and |part 2| |part 5| |part 16| |part 19|) (and |part 2| |part 5| (= |Evacuator.evacuate: to| 0) |part 20|) (and |part 6| |part 7| |part 21| |part 22|) (and |part 6| |part 7| (= |Evacuator.evacuate: to| 1) |part 23|) (and |part 6| |part 24| |part 21| |part 25|) (and |part 6| |part 24| (= |Evacuator.evacuate: to| 1) |part 26|) (and (= |Balancer.move: to| 0) |part 8| |part 16| |part 17|) (and (= |Balancer.move: to| 0) |part 8| (= |Evacuator.evacuate: to| 0) |part 18|) (and (= |Balancer.move: to| 0) |part 9| |part 16| |part 19|) (and (= |Balancer.move: to| 0) |part 9| (= |Evacuator.evacuate: to| 0) |part 20|) (and (= |Balancer.move: to| 1) |part 10| |part 21| |part 22|) (and (= |Balancer.move: to| 1) |part 10| (= |Evacuator.evacuate: to| 1) |part 23|) (and (= |Balancer.move: to| 1) |part 27| |part 21| |part 25|) (and (= |Balancer.move: to| 1) |part 27| (= |Evacuator.evacuate: to| 1) |part 26|))))
    (not (and |Evacuator.evacuate acts| |Balancer.move acts| (or (and (= |Evacuator.evacuate: p| 1) (= |Balancer.move: p| 1)) (and (= |Evacuator.evacuate: p| 2) (= |Balancer.move: p| 2)) (and (= |Evacuator.evacuate: p| 3) (= |Balancer.move: p| 3)) (and (= |Evacuator.evacuate: to| 0) |part 12| |part 29| |part 30|) (and (= |Evacuator.evacuate: to| 0) |part 12| (= |Balancer.move: to| 0) |part 31|) (and (= |Evacuator.evacuate: to| 0) |part 13| |part 29| |part 32|) (and (= |Evacuator.evacuate: to| 0) |part 13| (= |Balancer.move: to| 0) |part 33|) (and (= |Evacuator.evacuate: to| 1) |part 14| |part 34| |part 35|) (and (= |Evacuator.evacuate: to| 1) |part 14| (= |Balancer.move: to| 1) |part 36|) (and (= |Evacuator.evacuate: to| 1) |part 37| |part 34| |part 38|) (and (= |Evacuator.evacuate: to| 1) |part 37| (= |Balancer.move: to| 1) |part 39|))))
    (or (not (= (ite (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 1) (or (not (and |Balancer.move acts| (= |Balancer.move: p| 1))) |order [Balancer, Evacuator]|)) (+ |part 40| (ite (and |Balancer.move acts| (not |order [Balancer, Evacuator]|)) (ite (= |Balancer.move: p| 1) 0 |part 41|) 0)) (ite (and |Balancer.move acts| (= |Balancer.move: p| 1) (or (not (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 1))) (not |order [Balancer, Evacuator]|))) (+ |part 41| (ite (and |Evacuator.evacuate acts| |order [Balancer, Evacuator]|) (ite (= |Evacuator.evacuate: p| 1) 0 |part 40|) 0)) (+ |zone_of[1]| (ite |Balancer.move acts| (ite (= |Balancer.move: p| 1) 0 |part 41|) 0) (ite |Evacuator.evacuate acts| (ite (= |Evacuator.evacuate: p| 1) 0 |part 40|) 0)))) (ite (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 1) (or (not (and |Balancer.move acts| (= |Balancer.move: p| 1))) |other order [Balancer, Evacuator]|)) (+ |part 40| (ite (and |Balancer.move acts| (not |other order [Balancer, Evacuator]|)) (ite (= |Balancer.move: p| 1) 0 |part 41|) 0)) (ite (and |Balancer.move acts| (= |Balancer.move: p| 1) (or (not (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 1))) (not |other order [Balancer, Evacuator]|))) (+ |part 41| (ite (and |Evacuator.evacuate acts| |other order [Balancer, Evacuator]|) (ite (= |Evacuator.evacuate: p| 1) 0 |part 40|) 0)) (+ |zone_of[1]| (ite |Balancer.move acts| (ite (= |Balancer.move: p| 1) 0 |part 41|) 0) (ite |Evacuator.evacuate acts| (ite (= |Evacuator.evacuate: p| 1) 0 |part 40|) 0)))))) (not (= (ite (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 2) (or (not (and |Balancer.move acts| (= |Balancer.move: p| 2))) |order [Balancer, Evacuator]|)) (+ |part 42| (ite (and |Balancer.move acts| (not |order [Balancer, Evacuator]|)) (ite (= |Balancer.move: p| 2) 0 |part 43|) 0)) (ite (and |Balancer.move acts| (= |Balancer.move: p| 2) (or (not (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 2))) (not |order [Balancer, Evacuator]|))) (+ |part 43| (ite (and |Evacuator.evacuate acts| |order [Balancer, Evacuator]|) (ite (= |Evacuator.evacuate: p| 2) 0 |part 42|) 0)) (+ |zone_of[2]| (ite |Balancer.move acts| (ite (= |Balancer.move: p| 2) 0 |part 43|) 0) (ite |Evacuator.evacuate acts| (ite (= |Evacuator.evacuate: p| 2) 0 |part 42|) 0)))) (ite (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 2) (or (not (and |Balancer.move acts| (= |Balancer.move: p| 2))) |other order [Balancer, Evacuator]|)) (+ |part 42| (ite (and |Balancer.move acts| (not |other order [Balancer, Evacuator]|)) (ite (= |Balancer.move: p| 2) 0 |part 43|) 0)) (ite (and |Balancer.move acts| (= |Balancer.move: p| 2) (or (not (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 2))) (not |other order [Balancer, Evacuator]|))) (+ |part 43| (ite (and |Evacuator.evacuate acts| |other order [Balancer, Evacuator]|) (ite (= |Evacuator.evacuate: p| 2) 0 |part 42|) 0)) (+ |zone_of[2]| (ite |Balancer.move acts| (ite (= |Balancer.move: p| 2) 0 |part 43|) 0) (ite |Evacuator.evacuate acts| (ite (= |Evacuator.evacuate: p| 2) 0 |part 42|) 0)))))) (not (= (ite (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 3) (or (not (and |Balancer.move acts| (= |Balancer.move: p| 3))) |order [Balancer, Evacuator]|)) (+ |part 44| (ite (and |Balancer.move acts| (not |order [Balancer, Evacuator]|)) (ite (= |Balancer.move: p| 3) 0 |part 45|) 0)) (ite (and |Balancer.move acts| (= |Balancer.move: p| 3) (or (not (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 3))) (not |order [Balancer, Evacuator]|))) (+ |part 45| (ite (and |Evacuator.evacuate acts| |order [Balancer, Evacuator]|) (ite (= |Evacuator.evacuate: p| 3) 0 |part 44|) 0)) (+ |zone_of[3]| (ite |Balancer.move acts| (ite (= |Balancer.move: p| 3) 0 |part 45|) 0) (ite |Evacuator.evacuate acts| (ite (= |Evacuator.evacuate: p| 3) 0 |part 44|) 0)))) (ite (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 3) (or (not (and |Balancer.move acts| (= |Balancer.move: p| 3))) |other order [Balancer, Evacuator]|)) (+ |part 44| (ite (and |Balancer.move acts| (not |other order [Balancer, Evacuator]|)) (ite (= |Balancer.move: p| 3) 0 |part 45|) 0)) (ite (and |Balancer.move acts| (= |Balancer.move: p| 3) (or (not (and |Evacuator.evacuate acts| (= |Evacuator.evacuate: p| 3))) (not |other order [Balancer, Evacuator]|))) (+ |part 45| (ite (and |Evacuator.evacuate acts| |other order [Balancer, Evacuator]|) (ite (= |Evacuator.evacuate: p| 3) 0 |part 44|) 0)) (+ |zone_of[3]| (ite |Balancer.move acts| (ite (= |Balancer.move: p| 3) 0 |part 45|) 0) (ite |Evacuator.evacuate acts| (ite (= |Evacuator.evacuate: p| 3) 0 |part 44|) 0)))))))))

; dead World.trouble  basics/placement.interlock:21
(define-fun |dead World.trouble: in a state| () Bool
  (and
    (<= 0 |World.trouble: z|)
    (<= |World.trouble: z| 1)))
(define-fun |dead World.trouble: by a step| () Bool false)

; dead World.all_clear  basics/placement.interlock:22
(define-fun |dead World.all_clear: in a state| () Bool
  (and
    (<= 0 |World.all_clear: z|)
    (<= |World.all_clear: z| 1)))
(define-fun |dead World.all_clear: by a step| () Bool false)

; dead Balancer.move  basics/placement.interlock:27
(define-fun |dead Balancer.move: in a state| () Bool
  (and
    |part 54|
    |part 55|
    |part 56|
    (<= 1 |Balancer.move: p|)
    (<= |Balancer.move: p| 3)
    (<= 0 |Balancer.move: to|)
    (<= |Balancer.move: to| 1)))
(define-fun |dead Balancer.move: by a step| () Bool false)

; dead Evacuator.evacuate  basics/placement.interlock:40
(define-fun |dead Evacuator.evacuate: in a state| () Bool
  (and
    |part 57|
    |part 58|
    |part 59|
    (<= 1 |Evacuator.evacuate: p|)
    (<= |Evacuator.evacuate: p| 3)
    (<= 0 |Evacuator.evacuate: to|)
    (<= |Evacuator.evacuate: to| 1)))
(define-fun |dead Evacuator.evacuate: by a step| () Bool false)

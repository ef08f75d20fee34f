/**
 * A recount: whether what somebody claims to be all states of a system are all of them, and a goal is reached in none. Written from
 * what {@link dev.interlock.compiler.system.TransitionSystem} and {@link dev.interlock.compiler.system.Goal} say and from nothing
 * else: neither the interpreter nor the graphs, whose claims are judged here, are known to it.
 */
package dev.interlock.compiler.census;

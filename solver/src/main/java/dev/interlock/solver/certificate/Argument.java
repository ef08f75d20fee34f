package dev.interlock.solver.certificate;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.reduction.Event;
import dev.interlock.solver.reduction.Link;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.smtlib.Moments;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Rung;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What of a certificate cannot be had from the policy: its form, as one expression, and the terms that it speaks of. {@link ArgumentReader}
 * reads it back.
 *
 * @param terms by the names under which they are defined
 */
record Argument(String form, Map<String, Term> terms) {
    static final String MEASURE = "the measure";
    static final String ALWAYS = "what always holds";

    static String region(int way) {
        return "way back " + way + " begins";
    }

    static String measure(int way) {
        return "way back " + way + ": the measure";
    }

    static String link(int number) {
        return "link " + number;
    }

    /** @param relation the steps that the certificate is spelled out about */
    static Argument of(Certificate certificate, StepRelation relation, Scope scope, Goal goal) {
        Forming forming = new Forming(relation, scope, goal);
        return new Argument(certificate.accept(forming), forming.terms);
    }

    private static final class Forming implements Certificate.Visitor<String> {
        private final StepRelation relation;
        private final Scope scope;
        private final Goal goal;
        private final Map<String, Term> terms = new LinkedHashMap<>();

        Forming(StepRelation relation, Scope scope, Goal goal) {
            this.relation = relation;
            this.scope = scope;
            this.goal = goal;
        }

        @Override
        public String inductive(Certificate.Inductive certificate) {
            terms.put(StateObligations.INVARIANT, certificate.invariant());
            return "(inductive)";
        }

        @Override
        public String kInductive(Certificate.KInductive certificate) {
            if (certificate.invariant().equals(Terms.TRUE)) {
                return "(k-inductive " + certificate.depth() + ")";
            }
            terms.put(StateObligations.INVARIANT, certificate.invariant());
            return "(k-inductive " + certificate.depth() + " invariant)";
        }

        @Override
        public String explored(Certificate.Explored certificate) {
            throw new IllegalStateException("a look at all states is no argument in so many words");
        }

        @Override
        public String parted(Certificate.Parted certificate) {
            throw new IllegalStateException("what is said of parts is said of the whole first");
        }

        @Override
        public String counted(Certificate.Counted certificate) {
            return "(counted " + certificate.rounds() + " " + certificate.most() + " "
                    + certificate.inner().accept(this) + ")";
        }

        @Override
        public String ranked(Certificate.Ranked certificate) {
            terms.put(MEASURE, certificate.measure());
            return "(ranked " + certificate.rounds() + " " + certificate.inner().accept(this) + ")";
        }

        @Override
        public String descending(Certificate.Descending certificate) {
            List<String> links = new ArrayList<>();
            for (Link link : certificate.links()) {
                links.add(link.accept(new LinkForm(link(links.size() + 1))));
            }
            terms.put(ALWAYS, certificate.invariant());
            return "(descending (" + String.join(" ", links) + ") " + event(certificate.event()) + " "
                    + certificate.inner().accept(this) + ")";
        }

        private int event(Event event) {
            return Event.of(scope, (Goal.Looping) goal).indexOf(event);
        }

        private final class LinkForm implements Link.Visitor<String> {
            private final String name;

            LinkForm(String name) {
                this.name = name;
            }

            @Override
            public String lowering(Link.Lowering link) {
                terms.put(name, link.measure());
                return "(lowering)";
            }

            @Override
            public String closing(Link.Closing link) {
                terms.put(name, link.condition());
                return "(closing " + event(link.event()) + ")";
            }
        }

        @Override
        public String recovering(Certificate.Recovering certificate) {
            List<String> ways = new ArrayList<>();
            for (Rung rung : certificate.rungs()) {
                int number = ways.size() + 1;
                terms.put(region(number), rung.region());
                rung.measure().ifPresent(measure -> terms.put(measure(number), measure));
                ways.add(way(rung));
            }
            return "(recovering (" + String.join(" ", ways) + ") " + certificate.inner().accept(this) + ")";
        }

        private String way(Rung rung) {
            Moments moments = new Moments(relation);
            List<String> acts = rung.step().firings().stream().map(firing -> act(firing, moments::name)).toList();
            String word = rung.measure().isPresent() ? "again" : "once";
            return "(" + word + " " + String.join(" ", acts) + ")";
        }

        private String act(Firing firing, Function<Symbol, String> names) {
            List<String> words = new ArrayList<>();
            words.add(names.apply(((Term.Current) relation.acts(firing.command())).symbol()));
            firing.command().inputs().forEach(input ->
                    words.add("(" + names.apply(input) + " |" + firing.inputs().get(input) + "|)"));
            return "(" + String.join(" ", words) + ")";
        }
    }
}

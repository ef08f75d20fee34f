package dev.interlock.solver.certificate;

import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.smtlib.Moments;
import dev.interlock.solver.verdict.Certificate;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A proof as a file that any solver reads (The SMT-LIB Standard: Version 2.6): the argument first, then what the policy says, then one
 * check for each thing that has to be impossible. The same certificate of the same question always comes to the same text.
 *
 * @param meanings what each of them says, in their order
 */
public record ProofText(String text, List<String> meanings) {
    static final String PART = "fact";
    private static final int MOST_READINGS = 10;
    static final String ARGUMENT_BEGINS = "; ==== The argument: found by a search, and not to be believed; the checks at the end are about it.";
    static final String ARGUMENT_ENDS = "; ==== The end of the argument. What follows is what the policy says.";

    private static final String PREAMBLE = """
            ; A proof by interlock: what the question looks for is in no run, of whatever length.
            ; It is one if a solver answers each of the checks at the end with `unsat`. In every check: x is a variable before a step,
            ; x' the same after it. `interlock certify` asks another solver, and sees to it that all this is what the policy says.
            """;

    public ProofText {
        meanings = List.copyOf(meanings);
    }

    /**
     * Empty for a certificate that cannot be said in this way. It is written as it reads: terms of the argument and of the system may be
     * one and the same for who found it, and for a reader are not; so it is read and written until nothing changes any more.
     */
    public static Optional<ProofText> of(Subject subject, TransitionSystem asked, Question question, Certificate certificate) {
        Optional<ProofText> text = written(subject, asked, question, certificate);
        for (int i = 0; i < MOST_READINGS && text.isPresent(); i++) {
            Optional<ProofText> again = written(
                    subject, asked, question, ProofFile.of(text.get().text()).certificate(asked, question));
            if (again.equals(text)) {
                return text;
            }
            text = again;
        }
        return Optional.empty();
    }

    static Optional<ProofText> written(Subject subject, TransitionSystem asked, Question question, Certificate certificate) {
        return certificate.accept(new Spelling(asked, question)).map(spelled -> {
            Argument argument =
                    Argument.of(certificate, spelled.relation(), Scope.everyone(asked), question.goal());
            return new ProofText(
                    new Writing(subject, spelled, argument).text(),
                    spelled.obligations().stream().map(Obligation::meaning).toList());
        });
    }

    static String header(Subject subject, String form) {
        StringBuilder given = new StringBuilder();
        new TreeMap<>(subject.parameters()).forEach((name, value) ->
                given.append("(set-info :given ").append(string(name + "=" + value)).append(")\n"));
        return PREAMBLE
                + "(set-info :policy " + string(subject.policy()) + ")\n"
                + given
                + "(set-info :kind " + string(subject.kind()) + ")\n"
                + "(set-info :question " + string(subject.question()) + ")\n"
                + "(set-info :argument " + string(form) + ")\n"
                + "(set-logic ALL)\n\n";
    }

    private static String string(String text) {
        return "\"" + text.replaceAll("[\"\\r\\n]", "_") + "\"";
    }

    private static final class Writing {
        private final Subject subject;
        private final Spelled spelled;
        private final Argument argument;
        private final Moments out;
        private final Set<String> defined = new HashSet<>();

        Writing(Subject subject, Spelled spelled, Argument argument) {
            this.subject = subject;
            this.spelled = spelled;
            this.argument = argument;
            this.out = new Moments(spelled.relation());
        }

        String text() {
            out.say("The state.");
            out.declareState(0);
            out.line("");
            argument();
            symbols();
            definitions(Fact.Source.SYSTEM);
            definitions(Fact.Source.ARGUMENT);
            checks();
            return out.text(header(subject, argument.form()));
        }

        private void argument() {
            out.line(ARGUMENT_BEGINS);
            argument.terms().forEach((name, term) -> define(name, term, 0, PART));
            out.line(ARGUMENT_ENDS);
        }

        private void symbols() {
            int last = 0;
            Set<Integer> left = new HashSet<>();
            for (Fact fact : facts().values()) {
                Mentioned mentioned = Mentioned.in(fact.term());
                last = Math.max(last, fact.moment() + (mentioned.next() ? 1 : 0));
                if (mentioned.choice()) {
                    left.add(fact.moment());
                }
            }
            for (int moment = 1; moment <= last; moment++) {
                out.line("\n; The state, " + (moment == 1 ? "a step" : moment + " steps") + " later.");
                out.declareState(moment);
            }
            for (int moment : left.stream().sorted().toList()) {
                out.line("\n; Who acts in step " + (moment + 1) + ", with what, and in which order writes land.");
                out.declareChoices(moment);
            }
        }

        private Map<String, Fact> facts() {
            Map<String, Fact> facts = new LinkedHashMap<>();
            spelled.obligations().forEach(obligation ->
                    obligation.facts().forEach(fact -> facts.put(out.name(fact.name(), fact.moment()), fact)));
            return facts;
        }

        private void definitions(Fact.Source source) {
            for (Fact fact : facts().values()) {
                if (fact.source() == source) {
                    define(fact.name(), fact.term(), fact.moment(), source == Fact.Source.SYSTEM ? "part" : PART);
                }
            }
        }

        private void define(String name, Term term, int moment, String part) {
            if (defined.add(out.name(name, moment))) {
                out.line("");
                out.define(part, name, term, moment);
            }
        }

        private void checks() {
            int number = 0;
            for (Obligation obligation : spelled.obligations()) {
                number++;
                out.line("\n; Check " + number + " of " + spelled.obligations().size() + ". " + obligation.meaning());
                out.line("(push 1)");
                obligation.facts().forEach(fact -> out.line("(assert " + asserted(fact) + ")"));
                out.line("(check-sat) ; unsat");
                out.line("(pop 1)");
            }
        }

        private String asserted(Fact fact) {
            String name = out.name(fact.name(), fact.moment());
            return fact.side() == Fact.Side.HOLDS ? name : "(not " + name + ")";
        }
    }

    /** What a term speaks of besides the state. */
    private record Mentioned(boolean next, boolean choice) {
        static Mentioned in(Term term) {
            Set<Term> all = Collections.newSetFromMap(new IdentityHashMap<>());
            collect(term, all);
            return new Mentioned(
                    all.stream().anyMatch(Term.Next.class::isInstance),
                    all.stream().anyMatch(part -> part instanceof Term.Current current && current.symbol() instanceof Input));
        }

        private static void collect(Term term, Set<Term> all) {
            if (all.add(term)) {
                term.children().forEach(child -> collect(child, all));
            }
        }
    }
}

package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers a question by asking about slices of the system only. It is reached iff it is in one of them: by a run that the interpreter
 * executes in the whole, and a shortest one, for all slices are asked. Where a slice does not have what a query speaks of, or its
 * run needs those who were left out, the whole is asked.
 */
final class Sliced implements Answering {
    private final Lazily whole;
    private final List<SliceWork> parts;
    private final Question question;

    Sliced(Ground ground, List<SliceWork> parts, Question question, Budget budget) {
        this.whole = new Lazily(() -> new Engines(ground, question, budget));
        this.parts = List.copyOf(parts);
        this.question = question;
    }

    @Override
    public Outcome answer(Query query, Patience patience) {
        if (!parts.stream().allMatch(part -> part.understands(query))) {
            return whole.answer(query, patience);
        }
        List<Outcome> outcomes = outcomes(query, patience);
        Optional<SliceWork.Found> shortest = shortest(outcomes);
        if (shortest.isPresent()) {
            return shortest.get().told(query, patience).orElseGet(() -> whole.answer(query, patience));
        }
        return outcomes.stream()
                .filter(outcome -> !(outcome instanceof Outcome.Unreachable))
                .findFirst()
                .orElseGet(() -> proved(outcomes));
    }

    @Override
    public List<Answering> parts(Query query) {
        boolean apart = parts.stream().allMatch(part -> part.understands(query) && part.slice().other().isEmpty());
        return apart ? parts.stream().map(this::alone).toList() : List.of(this);
    }

    private Answering alone(SliceWork part) {
        return (query, patience) -> {
            Outcome outcome = part.answer(query, patience);
            return outcome instanceof Outcome.Reached reached
                    ? new SliceWork.Found(part, reached.run(), question)
                            .told(query, patience)
                            .orElseGet(() -> whole.answer(query, patience))
                    : outcome;
        };
    }

    /** Each gets its share of the time, and what is left of it goes to those that could do with more. */
    private List<Outcome> outcomes(Query query, Patience patience) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            outcomes.add(parts.get(i).answer(query, share(patience, parts.size() - i)));
        }
        long open = outcomes.stream().filter(Sliced::isOpen).count();
        for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
            if (isOpen(outcomes.get(i)) && !patience.isOver()) {
                outcomes.set(i, parts.get(i).answer(query, share(patience, open--)));
            }
        }
        return outcomes;
    }

    private static Patience share(Patience patience, long parts) {
        return patience.atMost(Duration.ofMillis(patience.millisLeft() / parts + 1));
    }

    private static boolean isOpen(Outcome outcome) {
        return outcome instanceof Outcome.Unknown;
    }

    private Optional<SliceWork.Found> shortest(List<Outcome> outcomes) {
        Optional<SliceWork.Found> shortest = Optional.empty();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Reached reached) {
                Run run = reached.run();
                if (shortest.map(other -> run.length() < other.run().length()).orElse(true)) {
                    shortest = Optional.of(new SliceWork.Found(parts.get(i), run, question));
                }
            }
        }
        return shortest;
    }

    private Outcome proved(List<Outcome> outcomes) {
        List<Certificate.Part> proofs = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Certificate inner = ((Outcome.Unreachable) outcomes.get(i)).certificate();
            proofs.add(new Certificate.Part(parts.get(i).slice(), inner));
        }
        return new Outcome.Unreachable(new Certificate.Parted(proofs));
    }
}

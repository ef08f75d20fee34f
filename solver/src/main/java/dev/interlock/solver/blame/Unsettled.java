package dev.interlock.solver.blame;

import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.system.Actor;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All minimal sets of agents that keep something from settling. More of them need not do it too: one who is owed its
 * turn may end what the others would go on with for ever. So the sets are asked about one by one, the smaller before
 * the larger, and one is called minimal when each of its parts was. What can only be kept up by being unfair to
 * agents is looked for first: where even that is not to be found, nobody of those who act need be asked about again.
 */
final class Unsettled {
    private static final int MOST_LOOKS = 200_000;

    private final List<Actor> agents;
    private final Oracle oracle;
    private final List<Set<Actor>> harmless = new ArrayList<>();
    private final List<Coalition> found = new ArrayList<>();
    private final List<Set<Actor>> breaking = new ArrayList<>();
    private final List<Set<Actor>> undecided = new ArrayList<>();
    private int looks;

    Unsettled(Collection<Actor> agents, Oracle oracle) {
        this.agents = List.copyOf(agents);
        this.oracle = oracle;
    }

    /** @param shown what was found when everybody acts; those who act in it do it too */
    Blame of(Witness shown) {
        for (int size = 0; size <= agents.size(); size++) {
            ofSize(size, 0, new LinkedHashSet<>());
        }
        Set<Actor> known = Participants.agents(shown);
        if (isNew(known)) {
            add(known, shown);
        }
        boolean all = undecided.isEmpty() && looks < MOST_LOOKS;
        return new Blame(found, all ? Blame.Completeness.ALL : Blame.Completeness.MAYBE_MORE);
    }

    private void ofSize(int size, int from, Set<Actor> chosen) {
        if (looks >= MOST_LOOKS || !isNew(chosen)) {
            return;
        }
        looks++;
        if (chosen.size() == size) {
            look(Set.copyOf(chosen));
            return;
        }
        for (int i = from; i <= agents.size() - (size - chosen.size()); i++) {
            chosen.add(agents.get(i));
            ofSize(size, i + 1, chosen);
            chosen.remove(agents.get(i));
        }
    }

    private void look(Set<Actor> members) {
        if (harmless.stream().anyMatch(set -> set.containsAll(members))) {
            return;
        }
        if (oracle.isHarmless(members)) {
            harmless.add(grown(members));
        } else {
            ask(members).ifPresent(witness -> add(members, witness));
        }
    }

    /** As many more as one can tell to be harmless together. */
    private Set<Actor> grown(Set<Actor> members) {
        Set<Actor> grown = new HashSet<>(members);
        for (Actor agent : agents) {
            Set<Actor> more = new HashSet<>(grown);
            if (more.add(agent) && isNew(more) && oracle.isHarmless(more)) {
                grown = more;
            }
        }
        return grown;
    }

    private boolean isNew(Set<Actor> members) {
        return breaking.stream().noneMatch(members::containsAll);
    }

    private void add(Set<Actor> members, Witness witness) {
        boolean proved = undecided.stream().noneMatch(open -> members.containsAll(open) && !open.equals(members));
        found.add(new Coalition(
                agents.stream().filter(members::contains).toList(),
                witness,
                proved ? Coalition.Minimality.PROVED : Coalition.Minimality.NOT_PROVED,
                Joint.turns(oracle, members, witness)));
        breaking.add(new HashSet<>(members));
    }

    private Optional<Witness> ask(Set<Actor> members) {
        return oracle.together(members).accept(new Outcome.Visitor<>() {
            @Override
            public Optional<Witness> reached(Outcome.Reached outcome) {
                return Optional.of(outcome.witness());
            }

            @Override
            public Optional<Witness> unreachable(Outcome.Unreachable outcome) {
                return Optional.empty();
            }

            @Override
            public Optional<Witness> unknown(Outcome.Unknown outcome) {
                return open(members);
            }

            @Override
            public Optional<Witness> withheld(Outcome.Withheld outcome) {
                return open(members);
            }
        });
    }

    private Optional<Witness> open(Set<Actor> members) {
        undecided.add(members);
        return Optional.empty();
    }
}

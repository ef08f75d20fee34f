package dev.interlock.report;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Lasso;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What there is to say of a run that never ends. */
final class LoopOutlook {
    private static final int MOST_SWINGS = 6;

    private final Lasso lasso;
    private final Question question;
    private final Mentioned mentioned;
    private final TransitionSystem system;
    private final Round round;
    private final Asked asked;

    LoopOutlook(Lasso lasso, Question question, Mentioned mentioned, TransitionSystem system) {
        this.lasso = lasso;
        this.question = question;
        this.mentioned = mentioned;
        this.system = system;
        this.round = Round.of(lasso, system);
        this.asked = Asked.by(question);
    }

    Outlook outlook() {
        return new Outlook(List.of(), Optional.of(round), end(), remarks(), bystanders(), Optional.empty());
    }

    private List<String> end() {
        List<Swing> unsettled = round.unsettled(question);
        if (question.kind() == Question.Kind.LEADS_TO) {
            return List.of(unanswered());
        }
        if (!unsettled.isEmpty()) {
            return shortened(unsettled, ", for ever");
        }
        List<Story.Shown> values = mentioned.values(lasso.knot());
        return List.of(asked.object() + " is false " + (round.isRest() ? "here" : "again and again")
                + (values.isEmpty() || !round.isRest() ? "" : ": " + Phrases.list(values))
                + (round.isRest() ? ", and it stays so" : ""));
    }

    /** Since when it is so that nothing follows. */
    private String unanswered() {
        String came = lasso.from() == 0
                ? asked.subject() + " is true at the start"
                : asked.subject() + " comes true with step " + since();
        return came + (isLasting()
                ? "; " + asked.object() + " never lasts after that"
                : "; " + asked.object() + " never comes after that");
    }

    private boolean isLasting() {
        return question.goal() instanceof Goal.Looping goal
                && goal.stays().equals(Terms.TRUE);
    }

    /** The step by which it has become so, which may be an earlier one than it is looked at from. */
    private int since() {
        int first = lasso.from();
        if (question.goal() instanceof Goal.Looping goal) {
            while (first > 1 && Evaluation.in(lasso.stem().get(first - 2).after()).holds(goal.from())) {
                first--;
            }
        }
        return first;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!round.keepers().isEmpty()) {
            List<String> names = round.keepers().stream().map(Phrases::quoted).toList();
            boolean alone = names.size() == 1;
            remarks.add(Phrases.and(names) + (question.kind() == Question.Kind.SETTLES
                    ? (alone ? " keeps it going." : " keep it going.")
                    : (alone ? " acts again and again." : " act again and again.")));
        }
        if (!round.events().isEmpty()) {
            List<String> names = round.events().stream().map(Phrases::quoted).toList();
            remarks.add("Of the environment " + Phrases.and(names)
                    + (names.size() == 1 ? " happens" : " happen") + " again and again.");
        }
        List<Swing> others = new ArrayList<>(round.swings());
        others.removeAll(round.unsettled(question));
        if (!others.isEmpty()) {
            remarks.add("In each round " + String.join("; ", shortened(others, "")) + ".");
        }
        return remarks;
    }

    private static List<String> shortened(List<Swing> swings, String end) {
        List<String> told = new ArrayList<>(
                swings.stream().limit(MOST_SWINGS).map(swing -> swing + end).toList());
        if (swings.size() > MOST_SWINGS) {
            told.add((swings.size() - MOST_SWINGS) + " more change likewise");
        }
        return told;
    }

    /** Of those who could bring about what is missing; where something changes for ever, nobody is waited for. */
    private List<Bystander> bystanders() {
        if (!round.unsettled(question).isEmpty()) {
            return List.of();
        }
        Bystanders bystanders = new Bystanders(system, states(), Bystander.Extent.ALL_ALONG);
        Set<Command> acting = new HashSet<>();
        lasso.loop().forEach(move -> move.step().firings().stream().map(Firing::command).forEach(acting::add));
        List<Command> helpers = system.commands().stream()
                .filter(command -> !acting.contains(command))
                .filter(command -> mayHelp(command, bystanders))
                .toList();
        return bystanders.among(helpers);
    }

    private boolean mayHelp(Command command, Bystanders bystanders) {
        boolean touches = command.writes().stream().anyMatch(write -> mentioned.beneath().contains(write.target()));
        return touches && switch (command.phase()) {
            case WHOLE, START -> command.actor().role() == Actor.Role.AGENT || couldEndIt(command, bystanders);
            case FINISH -> bystanders.canAct(command);
            case SAMPLE, TURN, TIME -> false;
        };
    }

    /** An event of the world that is not ruled out, and after which it would not go on like this. */
    private boolean couldEndIt(Command event, Bystanders bystanders) {
        return question.goal() instanceof Goal.Looping goal
                && !goal.silenced().contains(event)
                && bystanders.couldBreak(event, goal.stays());
    }

    private List<State> states() {
        return lasso.loop().isEmpty() ? List.of(lasso.knot()) : lasso.loop().stream().map(Run.Move::after).toList();
    }
}

package dev.interlock.compiler.print;

import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** One line of coordination. */
final class RulePrinter implements Rule.Visitor<String> {
    @Override
    public String guard(Rule.Guard rule) {
        String moment = switch (rule.moment()) {
            case START -> "";
            case FINISH -> " at finish";
        };
        return "guard " + rule.agent() + names(rule.indices(), "[", "]") + "." + rule.action()
                + names(rule.parameters(), "(", ")") + " requires " + ExprPrinter.print(rule.condition()) + moment;
    }

    @Override
    public String exclusive(Rule.Exclusive rule) {
        return rule.members().stream().map(RulePrinter::member).collect(Collectors.joining(", ", "exclusive ", ""));
    }

    @Override
    public String before(Rule.Before rule) {
        return member(rule.first()) + " before " + member(rule.second());
    }

    @Override
    public String atMost(Rule.AtMost rule) {
        return "at most " + ExprPrinter.print(rule.most()) + " of "
                + rule.members().stream().map(RulePrinter::member).collect(Collectors.joining(", "))
                + " within " + ExprPrinter.print(rule.within());
    }

    @Override
    public String owner(Rule.Owner rule) {
        return "owner of " + rule.state() + " is " + rule.agent();
    }

    static String member(Rule.Member member) {
        String instance = member.instance().isEmpty() ? "" : "[" + String.join(", ", member.instance()) + "]";
        return member.agent() + instance + "." + member.action();
    }

    private static String names(List<Local> locals, String open, String close) {
        return locals.isEmpty()
                ? ""
                : locals.stream().map(Local::name).collect(Collectors.joining(", ", open, close));
    }
}

package dev.interlock.solver.smtlib;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.StepRelation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A name for each symbol of a step, after what people call it; names that mean something in SMT-LIB are changed. */
public final class Names {
    private static final Set<String> GIVEN_AWAY = Set.of(
            "Array", "BitVec", "Bool", "FloatingPoint", "Int", "Real", "RegLan", "RoundingMode", "Seq", "String", "abs",
            "assert", "bvadd", "bvmul", "bvneg", "bvnot", "bvor", "bvsub", "concat", "const", "distinct", "div",
            "divisible", "exists", "extract", "false", "forall", "fp", "implies", "is", "is_int", "ite", "let", "map",
            "match", "mod", "par", "pi", "rem", "repeat", "rotate_left", "rotate_right", "select", "store", "subset",
            "to_int", "to_real", "true", "union", "xor", "NUMERAL", "DECIMAL", "BINARY", "HEXADECIMAL", "STRING");
    private final Map<Symbol, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>(GIVEN_AWAY);

    public Names(StepRelation relation) {
        for (Variable variable : relation.system().variables()) {
            add(variable, variable.name());
        }
        for (Command command : relation.commands()) {
            Input acts = acts(relation, command);
            add(acts, acts.name());
            command.inputs().forEach(input -> add(input, command + ": " + input.name()));
        }
        relation.choices().stream()
                .filter(choice -> !names.containsKey(choice))
                .forEach(choice -> add(choice, choice.name()));
    }

    public static Input acts(StepRelation relation, Command command) {
        return (Input) ((Term.Current) relation.acts(command)).symbol();
    }

    /** The symbols by their names. */
    Map<String, Symbol> symbols() {
        Map<String, Symbol> symbols = new HashMap<>();
        names.forEach((symbol, name) -> symbols.put(name, symbol));
        return symbols;
    }

    public String of(Symbol symbol) {
        return Optional.ofNullable(names.get(symbol))
                .orElseThrow(() -> new IllegalStateException("`" + symbol.name() + "` belongs to another system"));
    }

    private void add(Symbol symbol, String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + " (" + i + ")";
        }
        taken.add(name + "'");
        names.put(symbol, name);
    }
}

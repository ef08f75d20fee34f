package dev.interlock.solver.process;

import dev.interlock.compiler.system.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The symbols that two processes have told each other, by number. */
final class SymbolTable {
    private final List<Symbol> symbols = new ArrayList<>();
    private final Map<Symbol, Integer> numbers = new HashMap<>();

    OptionalInt number(Symbol symbol) {
        Integer number = numbers.get(symbol);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    void add(Symbol symbol) {
        numbers.put(symbol, symbols.size());
        symbols.add(symbol);
    }

    Symbol symbol(int number) {
        return symbols.get(number);
    }
}

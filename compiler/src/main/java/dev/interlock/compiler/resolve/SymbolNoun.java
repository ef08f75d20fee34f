package dev.interlock.compiler.resolve;

/** What a person would call a declared name, with the article. */
final class SymbolNoun implements Symbol.Visitor<String> {
    @Override
    public String constant(Symbol.Constant symbol) {
        return switch (symbol.origin()) {
            case CONST -> "a constant";
            case PARAM -> "a parameter of the system";
        };
    }

    @Override
    public String freeParameter(Symbol.FreeParameter symbol) {
        return "a parameter without a value";
    }

    @Override
    public String enumType(Symbol.EnumType symbol) {
        return "an enum";
    }

    @Override
    public String rangeType(Symbol.RangeType symbol) {
        return "a range";
    }

    @Override
    public String state(Symbol.State symbol) {
        return "a state";
    }

    @Override
    public String argument(Symbol.Argument symbol) {
        return "a parameter of the template";
    }

    @Override
    public String let(Symbol.Let symbol) {
        return "a derived value";
    }

    @Override
    public String contested(Symbol.Contested symbol) {
        return "a name";
    }
}

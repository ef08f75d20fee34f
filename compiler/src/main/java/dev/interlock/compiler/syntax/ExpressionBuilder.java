package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ExprSyntax.Binder;
import dev.interlock.compiler.syntax.ExprSyntax.BinaryOperator;
import dev.interlock.compiler.syntax.ExprSyntax.Quantifier;
import dev.interlock.compiler.syntax.ExprSyntax.TimeUnit;
import dev.interlock.compiler.syntax.ExprSyntax.UnaryOperator;
import dev.interlock.grammar.InterlockBaseVisitor;
import dev.interlock.grammar.InterlockParser.*;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.RuleNode;

/**
 * Builds expressions and types.
 *
 * <p>It also keeps the tree from growing deeper than every later stage can walk: {@code 1 + 1 + 1 …} is no nesting for
 * a reader, but each operator puts one more node above the first operand.
 */
final class ExpressionBuilder extends InterlockBaseVisitor<ExprSyntax> {
    static final int MAX_DEPTH = 600;

    private final Spans spans;
    private final Diagnostics diagnostics;
    private int depth;

    ExpressionBuilder(Spans spans, Diagnostics diagnostics) {
        this.spans = spans;
        this.diagnostics = diagnostics;
    }

    ExprSyntax expression(ParserRuleContext context) {
        ParserRuleContext deepest = context;
        while (deepest.getChildCount() == 1 && !(deepest instanceof PrimaryContext)) {
            deepest = (ParserRuleContext) deepest.getChild(0);
        }
        deeper(1, deepest);
        ExprSyntax built = deepest.accept(this);
        depth--;
        return built;
    }

    Optional<ExprSyntax> optional(ExpressionContext context) {
        return Optional.ofNullable(context).map(this::expression);
    }

    List<ExprSyntax> expressions(ExpressionsContext context) {
        return context == null ? List.of() : context.expression().stream().map(this::expression).toList();
    }

    TypeSyntax type(SimpleTypeContext context) {
        ExprSyntax low = expression(context.sum(0));
        if (context.sum().size() == 2) {
            return new TypeSyntax.Range(spans.of(context), low, expression(context.sum(1)));
        }
        if (low instanceof ExprSyntax.Name name) {
            return new TypeSyntax.Named(name.span(), name.text());
        }
        if (low instanceof ExprSyntax.Member member && member.base() instanceof ExprSyntax.Name prefix) {
            return new TypeSyntax.Named(member.span(), prefix.text() + "." + member.member());
        }
        diagnostics.add(Diagnostic.at(spans.of(context), DiagnosticCode.SYNTAX,
                        "expected a type and found `" + Excerpt.of(spans.of(context)) + "`")
                .hint("a type is `bool`, `int`, `real`, a range such as `0..9`, or the name of an enum or a range"));
        return new TypeSyntax.Named(low.span(), "int");
    }

    /** A type that may have {@code or unknown} behind it, any number of times. */
    TypeSyntax declaredType(TypeContext context) {
        TypeSyntax built = type(context.simpleType());
        for (MaybeUnknownContext maybe : context.maybeUnknown()) {
            built = new TypeSyntax.OrUnknown(spans.of(context.simpleType()).to(spans.of(maybe)), built);
        }
        return built;
    }

    TypeSyntax.Range bounds(BoundsContext context) {
        return new TypeSyntax.Range(spans.of(context), expression(context.sum(0)), expression(context.sum(1)));
    }

    List<Binder> binders(List<BinderContext> contexts) {
        return contexts.stream()
                .map(binder -> new Binder(spans.identifier(binder.name()), type(binder.simpleType())))
                .toList();
    }

    @Override
    public ExprSyntax visitExpression(ExpressionContext context) {
        ExprSyntax left = expression(context.disjunction());
        return new ExprSyntax.Binary(
                spans.of(context), BinaryOperator.IMPLIES, left, expression(context.expression()));
    }

    @Override
    public ExprSyntax visitDisjunction(DisjunctionContext context) {
        return chain(context.conjunction(), i -> BinaryOperator.OR);
    }

    @Override
    public ExprSyntax visitConjunction(ConjunctionContext context) {
        return chain(context.negation(), i -> BinaryOperator.AND);
    }

    @Override
    public ExprSyntax visitNegation(NegationContext context) {
        return new ExprSyntax.Unary(spans.of(context), UnaryOperator.NOT, expression(context.negation()));
    }

    @Override
    public ExprSyntax visitComparison(ComparisonContext context) {
        ExprSyntax left = expression(context.sum(0));
        if (context.set() != null) {
            return new ExprSyntax.InSet(spans.of(context), left, expressions(context.set().expressions()));
        }
        ExprSyntax right = expression(context.sum(1));
        if (context.op == null) {
            return new ExprSyntax.InRange(spans.of(context), left, right, expression(context.sum(2)));
        }
        return new ExprSyntax.Binary(spans.of(context), operator(context.op.getText()), left, right);
    }

    @Override
    public ExprSyntax visitSum(SumContext context) {
        return chain(context.product(), i -> operator(context.op.get(i).getText()));
    }

    @Override
    public ExprSyntax visitProduct(ProductContext context) {
        return chain(context.unary(), i -> operator(context.op.get(i).getText()));
    }

    @Override
    public ExprSyntax visitUnary(UnaryContext context) {
        return new ExprSyntax.Unary(spans.of(context), UnaryOperator.MINUS, expression(context.unary()));
    }

    @Override
    public ExprSyntax visitFallback(FallbackContext context) {
        List<ReplacedByContext> replacements = context.replacedBy();
        deeper(replacements.size(), context.reference());
        ExprSyntax built = expression(context.reference());
        for (ReplacedByContext replacement : replacements) {
            Span span = spans.between(context.getStart(), replacement.getStop());
            built = new ExprSyntax.Otherwise(span, built, expression(replacement.reference()));
            depth--;
        }
        return built;
    }

    @Override
    public ExprSyntax visitUnknownLiteral(UnknownLiteralContext context) {
        return new ExprSyntax.Unknown(spans.of(context));
    }

    @Override
    public ExprSyntax visitReference(ReferenceContext context) {
        return suffixed(context.primary(), () -> expression(context.primary()), context.suffix());
    }

    /** What may stand left of {@code =}: a name with its indices and members. */
    ExprSyntax target(TargetContext context) {
        return suffixed(context.name(), () -> nameOf(context.name()), context.suffix());
    }

    @Override
    public ExprSyntax visitInteger(IntegerContext context) {
        return new ExprSyntax.WholeNumber(spans.of(context), new BigInteger(context.getText()));
    }

    @Override
    public ExprSyntax visitDecimal(DecimalContext context) {
        return new ExprSyntax.Decimal(spans.of(context), new BigDecimal(context.getText()));
    }

    @Override
    public ExprSyntax visitDurationLiteral(DurationLiteralContext context) {
        String text = context.getText();
        String letter = text.substring(text.length() - 1);
        TimeUnit unit = Arrays.stream(TimeUnit.values())
                .filter(candidate -> candidate.letter().equals(letter))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no unit of time is written " + letter));
        return new ExprSyntax.Duration(
                spans.of(context), new BigInteger(text.substring(0, text.length() - 1)), unit);
    }

    @Override
    public ExprSyntax visitTruth(TruthContext context) {
        return new ExprSyntax.Truth(spans.of(context), context.TRUE() != null);
    }

    @Override
    public ExprSyntax visitConditional(ConditionalContext context) {
        return new ExprSyntax.Conditional(
                spans.of(context),
                expression(context.expression(0)),
                expression(context.expression(1)),
                expression(context.expression(2)));
    }

    @Override
    public ExprSyntax visitOpenQuantified(OpenQuantifiedContext context) {
        Quantifier quantifier = context.ALL() != null ? Quantifier.ALL : Quantifier.SOME;
        return quantified(context, quantifier, context.binders(), context.expression());
    }

    @Override
    public ExprSyntax visitQuantified(QuantifiedContext context) {
        String word = context.quantifier().getText();
        Quantifier quantifier = Arrays.stream(Quantifier.values())
                .filter(candidate -> candidate.word().equals(word))
                .findFirst()
                .orElseThrow();
        return quantified(context, quantifier, context.binders(), context.expression());
    }

    @Override
    public ExprSyntax visitCall(CallContext context) {
        Identifier function = spans.identifier(context.qualified());
        return new ExprSyntax.Call(spans.of(context), function, expressions(context.arguments().expressions()));
    }

    @Override
    public ExprSyntax visitNameReference(NameReferenceContext context) {
        return nameOf(context.name());
    }

    @Override
    public ExprSyntax visitBracketed(BracketedContext context) {
        return expression(context.expression());
    }

    @Override
    public ExprSyntax visitChildren(RuleNode node) {
        throw new IllegalStateException("no expression is built for " + node.getClass().getSimpleName());
    }

    private ExprSyntax.Name nameOf(NameContext context) {
        Identifier name = spans.identifier(context);
        return new ExprSyntax.Name(name.span(), name.text());
    }

    private ExprSyntax quantified(
            ParserRuleContext context, Quantifier quantifier, BindersContext binders, ExpressionContext body) {
        return new ExprSyntax.Quantified(
                spans.of(context),
                quantifier,
                binders(binders.binder()),
                optional(binders.expression()),
                expression(body));
    }

    private ExprSyntax chain(List<? extends ParserRuleContext> operands, IntFunction<BinaryOperator> operators) {
        int count = operands.size();
        deeper(count - 1, operands.get(0));
        ExprSyntax left = expression(operands.get(0));
        for (int i = 1; i < count; i++) {
            ExprSyntax right = expression(operands.get(i));
            Span span = spans.between(operands.get(0).getStart(), operands.get(i).getStop());
            left = new ExprSyntax.Binary(span, operators.apply(i - 1), left, right);
            depth--;
        }
        return left;
    }

    private ExprSyntax suffixed(
            ParserRuleContext base, Supplier<ExprSyntax> builtBase, List<SuffixContext> suffixes) {
        deeper(suffixes.size(), base);
        ExprSyntax built = builtBase.get();
        for (SuffixContext suffix : suffixes) {
            built = withSuffix(spans.of(base).to(spans.of(suffix)), built, suffix);
            depth--;
        }
        return built;
    }

    private ExprSyntax withSuffix(Span span, ExprSyntax base, SuffixContext suffix) {
        if (suffix instanceof MemberSuffixContext member) {
            return new ExprSyntax.Member(span, base, spans.identifier(member.name()));
        }
        return new ExprSyntax.Indexed(span, base, expressions(((IndexSuffixContext) suffix).expressions()));
    }

    private void deeper(int levels, ParserRuleContext place) {
        depth += levels;
        if (depth > MAX_DEPTH) {
            throw new NestedTooDeeply(spans.of(place.getStart()));
        }
    }

    private static BinaryOperator operator(String symbol) {
        return Arrays.stream(BinaryOperator.values())
                .filter(candidate -> candidate.symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no operator is written " + symbol));
    }

    @Override
    public ExprSyntax visit(ParseTree tree) {
        return expression((ParserRuleContext) tree);
    }
}

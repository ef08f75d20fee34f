package dev.interlock.compiler.syntax;

import static java.util.Map.entry;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.grammar.InterlockParser.*;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Answers those parts of the language that are read but not checked yet. Each use is said once and what stands inside
 * it is passed over; a file with such a use is refused, because leaving a line out would change what it means.
 */
final class UnsupportedConstructs {
    private static final Map<Class<? extends ParserRuleContext>, String> SUBJECTS = Map.ofEntries(
            entry(RecoverableContext.class, "`recoverable` is"),
            entry(CascadeContext.class, "`cascade` is"),
            entry(SettlesContext.class, "`settles` is"),
            entry(LeadsToContext.class, "`leads to` is"));

    private final Spans spans;
    private final Diagnostics diagnostics;

    UnsupportedConstructs(Spans spans, Diagnostics diagnostics) {
        this.spans = spans;
        this.diagnostics = diagnostics;
    }

    void check(ParserRuleContext root) {
        Deque<ParseTree> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            ParseTree node = open.pop();
            if (node instanceof ParserRuleContext rule && !isAnswered(rule)) {
                Optional.ofNullable(rule.children).orElse(Collections.emptyList()).forEach(open::addLast);
            }
        }
    }

    private boolean isAnswered(ParserRuleContext rule) {
        Optional<String> subject = subject(rule);
        subject.ifPresent(text -> diagnostics.add(Diagnostic.at(
                spans.of(rule), DiagnosticCode.NOT_SUPPORTED_YET, text + " not supported yet")));
        return subject.isPresent();
    }

    private static Optional<String> subject(ParserRuleContext rule) {
        return Optional.ofNullable(SUBJECTS.get(rule.getClass()));
    }
}

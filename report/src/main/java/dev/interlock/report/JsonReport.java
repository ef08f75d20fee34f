package dev.interlock.report;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Actor;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.ExpectationResult;
import dev.interlock.solver.verdict.SystemVerdict;
import java.util.List;
import java.util.Locale;

/**
 * What was found, for programs. The keys are stable: a later version adds keys, and only a change that breaks readers
 * raises {@code version}. Sentences are the same as in the text report; whoever reads this should not have to form
 * their own.
 */
public final class JsonReport {
    private static final int VERSION = 1;
    private static final String SYSTEM_MARGIN = "    ";

    private JsonReport() {}

    public static String of(List<SystemVerdict> verdicts, List<Diagnostic> diagnostics) {
        return joined(verdicts.stream().map(verdict -> system(verdict, Evidence.NONE)).toList(), diagnostics);
    }

    /**
     * The report on one system.
     *
     * @param evidence where there are files about the answers
     */
    public static SystemReport system(SystemVerdict verdict, Evidence evidence) {
        StringBuilder body = new StringBuilder();
        json(verdict, evidence).write(body, SYSTEM_MARGIN);
        return new SystemReport(body.toString(), Conclusion.of(List.of(verdict)));
    }

    /** The report on all of them. */
    public static String joined(List<SystemReport> reports, List<Diagnostic> diagnostics) {
        Conclusion conclusion = Conclusion.sum(reports.stream().map(SystemReport::conclusion).toList());
        return Json.object()
                .put("version", VERSION)
                .put("systems", Json.of(reports, report -> new Json.Literal(report.body())))
                .put("diagnostics", Json.of(diagnostics, JsonReport::diagnostic))
                .put("summary", summary(conclusion, diagnostics))
                .document();
    }

    private static Json json(SystemVerdict verdict, Evidence evidence) {
        return place(Json.object().put("name", verdict.system().name()), verdict.system().span())
                .put("doc", Json.of(verdict.system().doc(), Json::of))
                .put("questions", Json.of(verdict.answers(), answer -> question(answer, verdict, evidence)))
                .put("expectations", Json.of(verdict.expectations(), JsonReport::expectation));
    }

    private static Json question(Answer answer, SystemVerdict verdict, Evidence evidence) {
        Json.Fields fields = Json.object()
                .put("name", answer.question().name())
                .put("kind", word(answer.question().kind()))
                .put("status", word(answer.status()))
                .put("expected", Json.of(Standing.expectation(answer, verdict).isPresent()))
                .put("condition", Json.of(Wording.condition(answer.question().span()), Json::of));
        return place(fields, answer.question().span())
                .put("doc", Json.of(answer.question().doc(), Json::of))
                .put("sentence", Folding.plain(Sentences.about(answer, verdict.system())))
                .put("milliseconds", answer.time().toMillis())
                .put("certificate", CertificateJson.of(answer, evidence))
                .put("coalitions", Json.of(culprits(answer, verdict), c -> culprits(c, answer, verdict)))
                .put("complete", Json.of(answer.blame().map(b -> b.completeness() == Blame.Completeness.ALL), Json::of))
                .put("run", Json.of(
                        WitnessOf.outcome(answer.outcome()),
                        witness -> StoryJson.of(StoryTeller.tell(verdict.system(), answer.question(), witness))));
    }

    private static List<Culprits> culprits(Answer answer, SystemVerdict verdict) {
        return answer.blame().map(blame -> Culprits.of(blame, verdict.system())).orElse(List.of());
    }

    private static Json culprits(Culprits culprits, Answer answer, SystemVerdict verdict) {
        return Json.object()
                .put("sentence", Sentences.about(culprits, answer.question(), verdict.system()))
                .put("members", Json.of(culprits.coalitions(), c -> Json.of(c.members(), JsonReport::actor)))
                .put("minimality", word(culprits.shown().minimality()))
                .put("turns", word(culprits.shown().turns()))
                .put("cure", Json.of(Sentences.cure(culprits), Json::of))
                .put("steps", culprits.shown().run().length())
                .put("run", StoryJson.of(
                        StoryTeller.tell(verdict.system(), answer.question(), culprits.shown().witness())));
    }

    private static Json actor(Actor actor) {
        return Json.of(actor.name());
    }

    private static Json expectation(ExpectationResult result) {
        Json.Fields fields = Json.object()
                .put("text", Wording.of(result.expectation().span()))
                .put("status", status(result));
        Json.Fields placed = place(fields, result.expectation().span());
        return result instanceof ExpectationResult.NotMet unmet ? placed.put("why", unmet.why()) : placed;
    }

    private static String status(ExpectationResult result) {
        return result instanceof ExpectationResult.Met ? "met"
                : result instanceof ExpectationResult.NotMet ? "not-met" : "open";
    }

    static Json diagnostic(Diagnostic diagnostic) {
        Json.Fields fields = Json.object()
                .put("code", diagnostic.code().id())
                .put("severity", word(diagnostic.severity()))
                .put("message", diagnostic.message());
        return diagnostic.span().map(span -> place(fields, span)).orElse(fields)
                .put("hint", Json.of(diagnostic.hint(), Json::of))
                .put("labels", Json.of(diagnostic.labels(), label ->
                        place(Json.object().put("text", label.text()), label.span())));
    }

    private static Json summary(Conclusion conclusion, List<Diagnostic> diagnostics) {
        return Json.object()
                .put("sentence", Sentences.summary(conclusion))
                .put("systems", conclusion.systems())
                .put("questions", conclusion.questions())
                .put("holds", conclusion.count(Standing.HOLDS))
                .put("violated", conclusion.count(Standing.VIOLATED))
                .put("violatedAsExpected", conclusion.count(Standing.VIOLATED_AS_EXPECTED))
                .put("undecided", conclusion.count(Standing.UNDECIDED))
                .put("warnings", conclusion.warnings())
                .put("expectationsNotMet", conclusion.unmet())
                .put("expectationsOpen", conclusion.open())
                .put("diagnostics", diagnostics.size());
    }

    static Json.Fields place(Json.Fields fields, Span span) {
        return fields.put("file", span.file().path()).put("line", span.line()).put("column", span.column());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package dev.interlock.compiler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The pipeline's order, as tests: a later stage does not know an earlier one's types, and the compiler does no input or output. */
class LayersTest {
    private static final String BASE = "dev.interlock.compiler.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.interlock.compiler");

    @Test
    void sourcePositionsAndDiagnosticsKnowNoStage() {
        packageDoesNotUse("source", "syntax", "model", "resolve", "lower", "system", "interpret", "explore");
        packageDoesNotUse("diagnostic", "syntax", "model", "resolve", "lower", "system", "interpret", "explore");
    }

    @Test
    void syntaxKnowsNoLaterStage() {
        packageDoesNotUse("syntax", "compose", "model", "resolve", "lower", "system", "interpret", "explore");
    }

    @Test
    void composingKnowsOnlyWhatWasWritten() {
        packageDoesNotUse("compose", "model", "resolve", "lower", "system", "interpret", "explore");
    }

    @Test
    void modelKnowsNoOtherStage() {
        packageDoesNotUse("model", "syntax", "resolve", "lower", "system", "interpret", "explore");
    }

    @Test
    void loweringDoesNotKnowHowThingsWereWritten() {
        packageDoesNotUse("lower", "syntax", "resolve", "interpret", "explore");
    }

    @Test
    void transitionSystemsKnowNoOtherStage() {
        packageDoesNotUse("system", "syntax", "model", "resolve", "lower", "interpret", "explore");
    }

    @Test
    void theInterpreterKnowsOnlyTransitionSystems() {
        packageDoesNotUse("interpret", "syntax", "model", "resolve", "lower", "explore");
        packageDoesNotUse("explore", "syntax", "model", "resolve", "lower");
    }

    @Test
    void preparationKnowsOnlyTransitionSystemsAndTheirRuns() {
        packageDoesNotUse("prepare", "syntax", "model", "resolve", "lower", "explore", "graph");
        packageDoesNotUse("interpret", "prepare");
        packageDoesNotUse("system", "prepare");
    }

    @Test
    void aRecountSharesNothingWithWhatItJudges() {
        packageDoesNotUse("census", "syntax", "model", "resolve", "lower", "interpret", "explore", "graph", "liveness");
    }

    @Test
    void antlrIsSeenOnlyByTheParser() {
        noClasses().that().resideOutsideOfPackage(BASE + "syntax..")
                .should().dependOnClassesThat().resideInAnyPackage("org.antlr..", "dev.interlock.grammar..")
                .because("the parser is the only one who speaks the generator's language")
                .check(CLASSES);
    }

    @Test
    void theCompilerDoesNoInputOrOutput() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.nio.file..", "java.net..", "com.microsoft.z3..")
                .because("files, index and network are read at the rim, and no engine is known here")
                .check(CLASSES);
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.io.File")
                .check(CLASSES);
    }

    private static void packageDoesNotUse(String user, String... used) {
        String[] packages = new String[used.length];
        for (int i = 0; i < used.length; i++) {
            packages[i] = BASE + used[i] + "..";
        }
        noClasses().that().resideInAPackage(BASE + user + "..")
                .should().dependOnClassesThat().resideInAnyPackage(packages)
                .allowEmptyShould(true)
                .because("text, syntax, model, transition system and run are separate stages")
                .check(CLASSES);
    }
}

package dev.interlock.solver;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final JavaClasses SOLVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.interlock.solver", "tools.aqua");

    @Test
    void onlyOnePackageKnowsTheSolver() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.interlock.solver.z3")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.microsoft.z3..")
                .because("engines speak our own terms, so that proofs and runs can be checked without the solver")
                .check(SOLVER);
    }

    @Test
    void theEncodingDoesNotKnowTheInterpreter() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.interlock.solver.relation", "dev.interlock.solver.z3")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.interlock.compiler.interpret..",
                        "dev.interlock.compiler.explore..",
                        "dev.interlock.compiler.graph..",
                        "dev.interlock.compiler.liveness..")
                .because("what is said twice must not share the mistake")
                .check(SOLVER);
    }

    @Test
    void theCompilersFrontIsUnknownHere() {
        classes()
                .that()
                .resideInAPackage("dev.interlock.solver..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.interlock.solver..",
                        "dev.interlock.compiler.system",
                        "dev.interlock.compiler.interpret",
                        "dev.interlock.compiler.explore",
                        "dev.interlock.compiler.census",
                        "dev.interlock.compiler.graph",
                        "dev.interlock.compiler.liveness",
                        "dev.interlock.compiler.number",
                        "dev.interlock.compiler.prepare",
                        "dev.interlock.compiler.source",
                        "com.microsoft.z3..",
                        "java..")
                .because("the solver starts where the transition system is done")
                .check(SOLVER);
    }

    @Test
    void enginesDoNotKnowTheirUsers() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.interlock.solver.z3",
                        "dev.interlock.solver.relation",
                        "dev.interlock.solver.engine",
                        "dev.interlock.solver.budget",
                        "dev.interlock.solver.verdict")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.interlock.solver", "dev.interlock.solver.blame")
                .because("arrows point one way: facade, blame, engine, relation and z3")
                .check(SOLVER);
    }
}

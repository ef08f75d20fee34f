package dev.interlock.certify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final JavaClasses CERTIFY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.interlock.certify");

    @Test
    void onlyOnePackageKnowsTheSecondSolver() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.interlock.certify.smtinterpol")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.uni_freiburg..")
                .because("its jar may be taken away or replaced")
                .check(CERTIFY);
    }

    @Test
    void whoeverFoundAProofHasNoPartInCheckingIt() {
        classes()
                .that()
                .resideInAPackage("dev.interlock.certify..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.interlock.certify..",
                        "dev.interlock.solver.certificate",
                        "dev.interlock.compiler.system",
                        "dev.interlock.compiler.interpret",
                        "dev.interlock.compiler.number",
                        "de.uni_freiburg..",
                        "java..")
                .because("what is checked here must not rest on the engines or on their solver")
                .check(CERTIFY);
    }
}

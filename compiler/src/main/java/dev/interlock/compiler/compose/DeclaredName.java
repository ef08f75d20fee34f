package dev.interlock.compiler.compose;

import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.Identifier;
import java.util.Optional;

/** What a declaration declares: a name in one of the three spaces, and what a person calls such a thing. */
record DeclaredName(Space space, Identifier id, String noun) {
    /** Inside one of them a name means one thing. */
    enum Space {
        VALUES,
        ACTORS,
        QUESTIONS
    }

    /** Nothing for lines that declare no name. */
    static Optional<DeclaredName> of(DeclarationSyntax declaration) {
        return declaration.accept(new NameOf());
    }

    private static final class NameOf implements DeclarationSyntax.Visitor<Optional<DeclaredName>> {
        @Override
        public Optional<DeclaredName> systemName(DeclarationSyntax.SystemName node) {
            return Optional.empty();
        }

        @Override
        public Optional<DeclaredName> importFile(DeclarationSyntax.Import node) {
            return Optional.empty();
        }

        @Override
        public Optional<DeclaredName> importLibrary(DeclarationSyntax.ImportLibrary node) {
            return Optional.empty();
        }

        @Override
        public Optional<DeclaredName> replace(DeclarationSyntax.Replace node) {
            return Optional.empty();
        }

        @Override
        public Optional<DeclaredName> timeUnit(DeclarationSyntax.TimeUnit node) {
            return Optional.empty();
        }

        @Override
        public Optional<DeclaredName> without(DeclarationSyntax.Without node) {
            return Optional.empty();
        }

        @Override
        public Optional<DeclaredName> constant(DeclarationSyntax.Const node) {
            return value(node.name(), "a constant");
        }

        @Override
        public Optional<DeclaredName> param(DeclarationSyntax.Param node) {
            return value(node.name(), "a parameter of the system");
        }

        @Override
        public Optional<DeclaredName> enumType(DeclarationSyntax.EnumType node) {
            return value(node.name(), "an enum");
        }

        @Override
        public Optional<DeclaredName> rangeType(DeclarationSyntax.RangeType node) {
            return value(node.name(), "a range");
        }

        @Override
        public Optional<DeclaredName> state(DeclarationSyntax.State node) {
            return value(node.name(), "a state");
        }

        @Override
        public Optional<DeclaredName> initially(DeclarationSyntax.Initially node) {
            return Optional.empty();
        }

        @Override
        public Optional<DeclaredName> let(DeclarationSyntax.Let node) {
            return value(node.name(), "a derived value");
        }

        @Override
        public Optional<DeclaredName> environment(DeclarationSyntax.Environment node) {
            return Optional.of(new DeclaredName(Space.ACTORS, node.name(), "an environment"));
        }

        @Override
        public Optional<DeclaredName> agent(DeclarationSyntax.Agent node) {
            return Optional.of(new DeclaredName(Space.ACTORS, node.name(), "an agent"));
        }

        @Override
        public Optional<DeclaredName> template(DeclarationSyntax.Template node) {
            return Optional.of(new DeclaredName(Space.ACTORS, node.name(), "a template"));
        }

        @Override
        public Optional<DeclaredName> templateUse(DeclarationSyntax.TemplateUse node) {
            return Optional.of(new DeclaredName(Space.ACTORS, node.name(), "an agent"));
        }

        @Override
        public Optional<DeclaredName> invariant(DeclarationSyntax.Invariant node) {
            return question(node.name(), "an invariant");
        }

        @Override
        public Optional<DeclaredName> property(DeclarationSyntax.Property node) {
            return question(node.name(), "a property");
        }

        @Override
        public Optional<DeclaredName> expect(DeclarationSyntax.Expect node) {
            return Optional.empty();
        }

        @Override
        public Optional<DeclaredName> ignore(DeclarationSyntax.Ignore node) {
            return Optional.empty();
        }

        @Override
        public Optional<DeclaredName> coordinate(DeclarationSyntax.Coordinate node) {
            return Optional.empty();
        }

        @Override
        public Optional<DeclaredName> scenario(DeclarationSyntax.Scenario node) {
            return Optional.empty();
        }

        private static Optional<DeclaredName> value(Identifier name, String noun) {
            return Optional.of(new DeclaredName(Space.VALUES, name, noun));
        }

        private static Optional<DeclaredName> question(Identifier name, String noun) {
            return Optional.of(new DeclaredName(Space.QUESTIONS, name, noun));
        }
    }
}

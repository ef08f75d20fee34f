package dev.interlock.compiler.families;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Compiler;
import dev.interlock.compiler.system.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every kind of node has an example among the policies that tests run, print and compare; a new kind without one fails. */
class NodesOccurTest {
    @Test
    void everySyntaxNodeIsWritten() {
        assertThat(missing("syntax", Corpus.files())).isEmpty();
    }

    @Test
    void everyModelNodeIsResolved() {
        assertThat(missing("model", Corpus.models())).isEmpty();
    }

    @Test
    void everySystemNodeIsLowered() {
        assertThat(missing("system", Corpus.systems())).isEmpty();
    }

    private static List<String> missing(String stage, Collection<?> roots) {
        Set<Class<?>> occurring = Occurring.in(roots);
        List<String> missing = new ArrayList<>();
        for (SealedFamily family : familiesOf(stage)) {
            Arrays.stream(family.type().getPermittedSubclasses())
                    .filter(Class::isRecord)
                    .filter(member -> !occurring.contains(member))
                    .forEach(member -> missing.add(family.name() + " " + member.getSimpleName()));
        }
        return missing;
    }

    /** Values are what runs are made of; no system has one. */
    private static List<SealedFamily> familiesOf(String stage) {
        return SealedFamily.besides(Compiler.class).stream()
                .filter(family -> family.name().startsWith(stage + "."))
                .filter(family -> family.type() != Value.class)
                .toList();
    }
}

package dev.interlock.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However long the chains in a policy are, the stack of an ordinary thread is enough. */
class DepthTest {
    private static final long ORDINARY_STACK = 1L << 20;

    @Test
    void aLongChainOfConstantsInOrderIsFine() throws Exception {
        String text = "const c0 = 0\n" + chain(1, 5_000, i -> "const c" + i + " = c" + (i - 1) + " + 1\n")
                + "state x : 0..c4999 = 0\ninvariant i: x < 3\n";

        assertThat(mistakes(text)).isEmpty();
    }

    @Test
    void aLongChainOfConstantsInReverseOrderIsRefused() throws Exception {
        String text = chain(1, 5_000, i -> "const c" + (5_000 - i) + " = c" + (4_999 - i) + " + 1\n")
                .replace("c-1", "0") + "state x : 0..9 = 0\ninvariant i: x < 3\n";

        assertThat(mistakes(text)).first().asString().startsWith("TOO_LARGE");
    }

    @Test
    void aChainOfDerivedValuesThatIsTooDeepIsRefused() throws Exception {
        String text = "state x : 0..9 = 0\nlet d0 = x\n"
                + chain(1, 5_000, i -> "let d" + i + " = d" + (i - 1) + " + 1\n")
                + "invariant i: d4999 * x > 3\n";

        assertThat(mistakes(text)).hasSize(1).allMatch(m -> m.startsWith("TOO_LARGE"));
    }

    @Test
    void deepDefinitionsInsideDeepDefinitionsAreRefused() throws Exception {
        String text = chain(1, 150, i -> "let d" + i + " = " + chain(1, 150, k -> "not ") + "d" + (i + 1) + "\n")
                + "let d150 = x > 3\nstate x : 0..9 = 0\ninvariant i: d1\n";

        assertThat(mistakes(text)).first().asString().startsWith("NESTED_TOO_DEEPLY");
    }

    private static String chain(int from, int to, IntFunction<String> link) {
        return IntStream.range(from, to).mapToObj(link).collect(Collectors.joining());
    }

    private static List<String> mistakes(String text) throws Exception {
        Callable<List<String>> resolution = () -> Policies.mistakes(text);
        FutureTask<List<String>> task = new FutureTask<>(resolution);
        new Thread(null, task, "ordinary", ORDINARY_STACK).start();
        return task.get();
    }
}

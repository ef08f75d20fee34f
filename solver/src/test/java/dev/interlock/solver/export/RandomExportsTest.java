package dev.interlock.solver.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.export.OtherTool.Opinion;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What other tools say of exported random systems, against looking at every state; {@code -Dinterlock.exports=500} for more of
 * them, {@code -Dinterlock.exports.from=N} to begin elsewhere.
 */
class RandomExportsTest {
    private static final long FROM = Long.getLong("interlock.exports.from", 0);
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void z3SaysOfHornClausesWhatTheExplorerSees() {
        OtherTool.require("z3");
        assertThat(decided(20, 2, ExportFormat.SMT2_HORN, text -> OtherTool.z3(text, SHORT))).isGreaterThan(10);
    }

    @Test
    void z3SaysOfVmtReadByItsDefinitionWhatTheExplorerSees() {
        OtherTool.require("z3");
        assertThat(decided(12, 2, ExportFormat.VMT, text -> OtherTool.z3(VmtReader.asHorn(text), SHORT))).isGreaterThan(8);
    }

    @Test
    void z3SaysOfLustreReadByItsDefinitionWhatTheExplorerSees() {
        OtherTool.require("z3");
        assertThat(decided(12, 2, ExportFormat.LUSTRE, text -> OtherTool.z3(LustreReader.asHorn(text), SHORT))).isGreaterThan(8);
    }

    @Test
    void spinSaysOfPromelaWhatTheExplorerSees() {
        OtherTool.require("spin", "gcc");
        assertThat(decided(12, 1, ExportFormat.PROMELA, text -> OtherTool.spin(text, LONG))).isGreaterThan(8);
    }

    /** How often the other tool had an opinion; it never is another than ours. */
    private static int decided(
            int usual, int questions, ExportFormat format, Function<String, Opinion> tool) {
        int decided = 0;
        for (long seed = FROM; seed < FROM + Long.getLong("interlock.exports", usual); seed++) {
            TransitionSystem system = RandomSystems.system(seed);
            Explorer explorer = new Explorer(system, Limits.SMALL);
            if (!explorer.reachable().isComplete() || explorer.reachable().items().isEmpty()) {
                continue;
            }
            for (int i = 0; i < questions; i++) {
                Question question = system.questions().get((int) ((seed + 3L * i) % system.questions().size()));
                decided += agrees(explorer, system, question, format, tool) ? 1 : 0;
            }
        }
        return decided;
    }

    private static boolean agrees(
            Explorer explorer,
            TransitionSystem system,
            Question question,
            ExportFormat format,
            Function<String, Opinion> tool) {
        Exported exported = Export.of(system, question, format);
        if (!(exported instanceof Exported.Text text)) {
            return false;
        }
        Opinion opinion = tool.apply(text.text());
        Opinion ours = explorer.find(question) instanceof Finding.Reached ? Opinion.REACHED : Opinion.NEVER;
        assertThat(opinion).as("%s %s of %s%n%s", question.kind(), question.name(), system.name(), text.text())
                .isIn(ours, Opinion.UNKNOWN);
        return opinion == ours;
    }
}

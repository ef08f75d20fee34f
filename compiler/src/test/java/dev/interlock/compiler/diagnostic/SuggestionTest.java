package dev.interlock.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> NAMES = List.of("replicas", "drained", "demand", "up", "QUORUM");

    @Test
    void findsSwappedNeighbours() {
        assertThat(Suggestion.nearest("replcias", NAMES)).contains("replicas");
    }

    @Test
    void findsAMissingLetterAndOneTooMany() {
        assertThat(Suggestion.nearest("replcas", NAMES)).contains("replicas");
        assertThat(Suggestion.nearest("demaand", NAMES)).contains("demand");
    }

    @Test
    void findsAnotherCase() {
        assertThat(Suggestion.nearest("quorum", NAMES)).contains("QUORUM");
    }

    @Test
    void offersNothingFarFetched() {
        assertThat(Suggestion.nearest("latency", NAMES)).isEmpty();
        assertThat(Suggestion.nearest("x", NAMES)).isEmpty();
        assertThat(Suggestion.nearest("replicas", List.of())).isEmpty();
    }

    @Test
    void doesNotOfferTheNameItself() {
        assertThat(Suggestion.nearest("up", List.of("up"))).isEmpty();
    }

    @Test
    void prefersTheNearerThenTheFirstByAlphabet() {
        assertThat(Suggestion.nearest("node", List.of("nodes", "mode", "code", "coda"))).contains("code");
        assertThat(Suggestion.nearest("nodess", List.of("node", "nodes"))).contains("nodes");
    }

    @Test
    void saysItAsAQuestion() {
        assertThat(Suggestion.hint("drianed", NAMES)).contains("did you mean `drained`?");
    }
}

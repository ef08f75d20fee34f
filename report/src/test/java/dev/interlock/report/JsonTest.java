package dev.interlock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void everythingThatMustBeEscapedIs() {
        String text = "\"quoted\" \\ \n\r\t\b\u0001\u007f é \uD83D\uDE00";
        assertThat(Json.of(text).document())
                .isEqualTo("\"\\\"quoted\\\" \\\\ \\n\\r\\t\\u0008\\u0001\\u007f é \\ud83d\\ude00\"\n");
    }

    @Test
    void emptyCollectionsTakeNoLines() {
        Json json = Json.object().put("list", Json.of(List.<String>of(), Json::of)).put("object", Json.object());
        assertThat(json.document()).isEqualTo("{\n  \"list\": [],\n  \"object\": {}\n}\n");
    }

    @Test
    void whatIsAbsentIsNull() {
        assertThat(Json.of(Optional.<String>empty(), Json::of).document()).isEqualTo("null\n");
    }
}

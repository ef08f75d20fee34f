package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.model.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keys for elements of states that do not depend on how lowering names them: the declaration's place and the indices.
 */
final class NaiveNames {
    private NaiveNames() {}

    static String of(StateVariable state, List<Object> indices) {
        return state.span().place() + state.name() + indices;
    }

    static String actor(Actor actor, List<Object> instance) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < instance.size(); i++) {
            words.add(word(actor.indices().get(i), instance.get(i)));
        }
        return actor.name() + bracket(words);
    }

    static String writer(String element) {
        return "writer of " + element;
    }

    /** Who wrote, as a value. */
    static List<Object> written(String actor, List<Object> instance) {
        List<Object> written = new ArrayList<>(List.of(actor));
        written.addAll(instance);
        return written;
    }

    /** The names that reports use, so that both sides can be told about one element. */
    static String shown(StateVariable state, List<Object> indices, int indicesOfOwner) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < indices.size(); i++) {
            words.add(word(state.dimensions().get(i), indices.get(i)));
        }
        String owner = state.owner().map(name -> name + bracket(words.subList(0, indicesOfOwner)) + ".").orElse("");
        return owner + state.name() + bracket(words.subList(indicesOfOwner, words.size()));
    }

    static String bracket(List<String> words) {
        return words.isEmpty() ? "" : words.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    static String word(Local local, Object value) {
        return local.type() instanceof Type.Enumeration enumeration
                ? enumeration.members().get(((BigInteger) value).intValueExact())
                : value.toString();
    }
}

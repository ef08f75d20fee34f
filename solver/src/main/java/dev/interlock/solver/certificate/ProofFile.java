package dev.interlock.solver.certificate;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text that claims to be a proof. Nothing in it is believed but the argument: {@link #restored} makes the whole text anew from the
 * policy and that, and takes no other. So there is nothing that could be changed in a file, or added to it, or left out.
 */
public final class ProofFile {
    private final String text;
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, Expression> infos = new HashMap<>();
    private final List<Expression> definitions;

    private ProofFile(String text) {
        this.text = text;
        int begin = text.indexOf(ProofText.ARGUMENT_BEGINS + "\n");
        int end = text.indexOf("\n" + ProofText.ARGUMENT_ENDS + "\n");
        if (begin < 0 || end < begin) {
            throw new MalformedException("it is no proof by interlock, or not the whole of one");
        }
        for (Expression info : Expression.all(text.substring(0, begin))) {
            note(info.items());
        }
        this.definitions = Expression.all(text.substring(begin, end));
    }

    /** @throws MalformedException when it cannot be told what it is about */
    public static ProofFile of(String text) {
        return new ProofFile(text.replace("\r\n", "\n"));
    }

    private void note(List<Expression> words) {
        if (words.size() == 3 && words.get(0).word().equals("set-info")) {
            String key = words.get(1).word();
            if (key.equals(":given")) {
                String[] given = words.get(2).word().split("=", 2);
                parameters.put(given[0], given.length == 2 ? given[1] : "");
            } else {
                infos.put(key, words.get(2));
            }
        }
    }

    public Subject subject() {
        return new Subject(info(":policy").word(), parameters, info(":kind").word(), info(":question").word());
    }

    private Expression info(String key) {
        if (infos.containsKey(key)) {
            return infos.get(key);
        }
        throw new MalformedException("it does not say `" + key + "`");
    }

    /**
     * The text as it has to be, which is the text that it is.
     *
     * @param asked the system of the policy, as the question is asked of it
     * @throws MalformedException when it is another
     */
    public ProofText restored(TransitionSystem asked, Question question) {
        ProofText wanted = ProofText.written(subject(), asked, question, certificate(asked, question))
                .orElseThrow(() -> new MalformedException(
                        "its argument does not speak of what `" + question.name() + "` asks"));
        if (!wanted.text().equals(text)) {
            throw new MalformedException(difference(wanted.text()));
        }
        return wanted;
    }

    Certificate certificate(TransitionSystem asked, Question question) {
        List<Expression> forms = Expression.all(info(":argument").word());
        if (forms.size() != 1) {
            throw new MalformedException("it does not say what kind of argument it has");
        }
        return new ArgumentReader(Scope.everyone(asked), question, definitions).certificate(forms.get(0));
    }

    private String difference(String wanted) {
        String[] these = text.split("\n", -1);
        String[] those = wanted.split("\n", -1);
        int line = 0;
        while (line < these.length && line < those.length && these[line].equals(those[line])) {
            line++;
        }
        return "line " + (line + 1) + " is not what the policy says: " + shown(these, line) + " stands where there should be "
                + shown(those, line);
    }

    private static String shown(String[] lines, int line) {
        if (line >= lines.length) {
            return "nothing";
        }
        String text = lines[line].strip();
        return text.isEmpty() ? "an empty line" : "`" + (text.length() > 100 ? text.substring(0, 100) + "..." : text) + "`";
    }
}

package dev.interlock.cli;

import dev.interlock.report.Conclusion;
import dev.interlock.report.Standing;
import dev.interlock.report.SystemReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of a finished check of one system: the report, and what was read for it.
 *
 * @param names that the system has, for whoever misspells one
 */
record Memo(List<Reading> readings, Names names, SystemReport report) {
    private static final String FORM = "interlock verdict 1";

    /** What the command line may name. */
    record Names(List<String> parameters, List<String> questions) {
        Names {
            parameters = List.copyOf(parameters);
            questions = List.copyOf(questions);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, FORM);
            out.writeInt(readings.size());
            for (Reading reading : readings) {
                write(out, reading.kind().name());
                write(out, reading.first());
                write(out, reading.second());
                write(out, reading.answer());
            }
            write(out, names.parameters());
            write(out, names.questions());
            write(out, report.conclusion());
            write(out, report.body());
        } catch (IOException e) {
            throw new IllegalStateException("there is always room in memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Conclusion conclusion) throws IOException {
        out.writeInt(conclusion.systems());
        for (Standing standing : Standing.values()) {
            out.writeInt(conclusion.count(standing));
        }
        out.writeInt(conclusion.unmet());
        out.writeInt(conclusion.open());
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            write(out, text);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Empty when it is of another form. */
    static Optional<Memo> of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (!text(in).equals(FORM)) {
                return Optional.empty();
            }
            List<Reading> readings = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                readings.add(new Reading(Reading.Kind.valueOf(text(in)), text(in), text(in), text(in)));
            }
            Names names = new Names(texts(in), texts(in));
            Conclusion conclusion = conclusion(in);
            return Optional.of(new Memo(readings, names, new SystemReport(text(in), conclusion)));
        } catch (IOException | IllegalArgumentException otherForm) {
            return Optional.empty();
        }
    }

    private static Conclusion conclusion(DataInputStream in) throws IOException {
        int systems = in.readInt();
        Map<Standing, Integer> answers = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            answers.put(standing, in.readInt());
        }
        return new Conclusion(systems, answers, in.readInt(), in.readInt());
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("there is less than is announced");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}

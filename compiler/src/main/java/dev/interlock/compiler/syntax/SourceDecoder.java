package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.source.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns the bytes of a file into text: UTF-8 to the letter, and no more of it than a policy can be. */
public final class SourceDecoder {
    /** A policy is written by hand; what is larger is some other file. */
    public static final int MAX_BYTES = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceDecoder() {}

    /**
     * @param path under which users know the file
     * @param bytes all of it, or at least one more than {@link #MAX_BYTES}
     */
    public static Result<SourceFile> decode(String path, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return Result.failed(List.of(Diagnostic.without(
                            DiagnosticCode.FILE_TOO_LARGE, "`" + path + "` is larger than 1 MB")
                    .hint("split it with `import`, if it is a policy at all")));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult outcome = decoder.decode(in, out, true);
        String text = out.flip().toString();
        return outcome.isError()
                ? Result.failed(List.of(notUtf8(path, text, bytes, in.position())))
                : Result.ok(new SourceFile(path, withoutMark(text)));
    }

    private static Diagnostic notUtf8(String path, String readable, byte[] bytes, int position) {
        String rest = new String(bytes, position, bytes.length - position, StandardCharsets.ISO_8859_1);
        SourceFile lenient = new SourceFile(path, readable + rest);
        Span place = new Span(lenient, readable.length(), readable.length() + 1);
        return Diagnostic.at(place, DiagnosticCode.NOT_UTF8,
                        "this file is not UTF-8: the byte 0x%02X cannot stand here".formatted(bytes[position] & 0xFF))
                .hint("save the file as UTF-8");
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}

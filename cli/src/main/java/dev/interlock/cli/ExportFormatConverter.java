package dev.interlock.cli;

import dev.interlock.solver.export.ExportFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the language of an export as people write it: {@code smt2-horn}. */
final class ExportFormatConverter implements ITypeConverter<ExportFormat> {
    @Override
    public ExportFormat convert(String text) {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> name(format).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "there is no format `" + text + "`; there is " + names()));
    }

    private static String names() {
        return Arrays.stream(ExportFormat.values()).map(ExportFormatConverter::name).collect(Collectors.joining(", "));
    }

    private static String name(ExportFormat format) {
        return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

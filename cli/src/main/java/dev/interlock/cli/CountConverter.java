package dev.interlock.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of things, at least one, from the command line. */
final class CountConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
        return SettingsReader.count(text)
                .orElseThrow(() -> new TypeConversionException("`" + text + "` is not a whole number, at least 1"));
    }
}

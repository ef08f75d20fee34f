package dev.interlock.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an amount of memory from the command line. */
final class SizeConverter implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        return Sizes.parse(text)
                .orElseThrow(() -> new TypeConversionException("`" + text + "` is not " + Sizes.FORM));
    }
}

package io.kaya.cli.review;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Characters of one claim, typed as {@code CLAIM:START-END}. */
record Span(int claim, int start, int end) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}):(\\d{1,9})-(\\d{1,9})");

    static Span parse(String typed) {
        var parts = FORM.matcher(typed);
        if (!parts.matches()) {
            throw new TypeConversionException(
                    "'" + typed + "' is no span; write CLAIM:START-END, such as 1:0-12");
        }
        var span =
                new Span(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
        if (span.end <= span.start) {
            throw new TypeConversionException("Span '" + typed + "' ends before it starts");
        }
        return span;
    }

    static final class Converter implements ITypeConverter<Span> {
        @Override
        public Span convert(String typed) {
            return parse(typed);
        }
    }
}

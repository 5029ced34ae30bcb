package io.kaya.node.knowledge.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** A text file as characters: UTF-8 where its bytes are that, else what the library detects. */
record DecodedText(String text, List<String> warnings) {
    private static final int SAMPLE = 64 << 10;
    private static final double TOLERATED_CONTROLS = 0.01;

    static DecodedText of(Path file, Allowance allowance) throws IOException {
        var charset = charset(file, allowance);
        var limit = allowance.limits().characters();
        var read = new StringBuilder();
        try (var in = Files.newInputStream(file);
                var reader =
                        new InputStreamReader(
                                in,
                                charset.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPLACE)
                                        .onUnmappableCharacter(CodingErrorAction.REPLACE))) {
            var buffer = new char[8192];
            for (int n = reader.read(buffer);
                    n >= 0 && read.length() <= limit;
                    n = reader.read(buffer)) {
                allowance.checkTime();
                read.append(buffer, 0, n);
            }
        }
        var cut = read.length() > limit;
        if (cut) read.setLength(limit);
        if (read.length() > 0 && read.charAt(0) == '\uFEFF') read.deleteCharAt(0);
        refuseBinary(read);
        return new DecodedText(
                read.toString(),
                cut
                        ? List.of("Only the first %,d characters were read".formatted(limit))
                        : List.of());
    }

    private static void refuseBinary(CharSequence text) {
        var controls = text.codePoints().filter(DecodedText::noText).count();
        if (controls > Math.max(2, text.length() * TOLERATED_CONTROLS)) {
            throw new UnreadableDocumentException(
                    "Its name says text, but what it holds is not text");
        }
    }

    private static boolean noText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> !Character.isWhitespace(c);
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> c == 0xFFFD;
        };
    }

    private static Charset charset(Path file, Allowance allowance) throws IOException {
        var doubt = firstDoubt(file, allowance);
        if (doubt < 0) return UTF_8;
        var from = Math.max(0, doubt - SAMPLE / 2);
        try (var channel = Files.newInputStream(file)) {
            channel.skipNBytes(from);
            try (var sample = TikaInputStream.get(channel.readNBytes(SAMPLE))) {
                var detected = new DefaultEncodingDetector().detect(sample, new Metadata());
                // Nobody writes documents in UTF-32; programs and pictures look like it.
                return detected == null || detected.name().startsWith("UTF-32") ? UTF_8 : detected;
            }
        }
    }

    /**
     * Where the file stops being UTF-8 text, or -1. A detector looks at a sample only, and takes a
     * page of ASCII before the first accent for another encoding; so it is asked about the place
     * that is in doubt.
     */
    private static long firstDoubt(Path file, Allowance allowance) throws IOException {
        var decoder = UTF_8.newDecoder();
        var out = CharBuffer.allocate(SAMPLE);
        var in = ByteBuffer.allocate(SAMPLE);
        long read = 0;
        try (var channel = Files.newByteChannel(file)) {
            for (boolean end = false; !end; ) {
                allowance.checkTime();
                end = channel.read(in) < 0;
                if (hasNul(in)) return read;
                in.flip();
                var result = decoder.decode(in, out.clear(), end);
                if (result.isError()) return read + in.position();
                read += in.position();
                in.compact();
            }
        }
        return -1;
    }

    private static boolean hasNul(ByteBuffer bytes) {
        for (int i = 0; i < bytes.position(); i++) {
            if (bytes.get(i) == 0) return true;
        }
        return false;
    }
}

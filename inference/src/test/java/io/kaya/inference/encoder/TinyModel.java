package io.kaya.inference.encoder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Writes an encoder of a few bytes: one Gather from a table of token vectors. */
final class TinyModel {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int ROWS = 8;
    private static final int WIDTH = 4;

    private String maskName = "attention_mask";
    private String location = "";

    TinyModel maskNamed(String name) {
        maskName = name;
        return this;
    }

    TinyModel weightsAt(String place) {
        location = place;
        return this;
    }

    static byte[] table() {
        var table = ByteBuffer.allocate(ROWS * WIDTH * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < ROWS * WIDTH; i++) {
            table.putFloat((i * 7 % 11) - 5f);
        }
        return table.array();
    }

    void writeTo(Path folder) throws Exception {
        Files.write(folder.resolve("model.onnx"), model());
        Files.writeString(folder.resolve("tokenizer.json"), TOKENIZER);
        manifest(folder, "model.onnx", "tokenizer.json");
    }

    static void manifest(Path folder, String... files) throws Exception {
        var hashes = new StringBuilder();
        for (var file : files) {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash =
                    HexFormat.of()
                            .formatHex(digest.digest(Files.readAllBytes(folder.resolve(file))));
            hashes.append(hashes.isEmpty() ? "" : ", ")
                    .append("\"%s\": \"%s\"".formatted(file, hash));
        }
        Files.writeString(
                folder.resolve("manifest.json"),
                """
                {"name": "tiny", "model": "model.onnx", "tokenizer": "tokenizer.json",
                 "maxTokens": 8, "sha256": {%s}}
                """
                        .formatted(hashes));
    }

    private byte[] model() throws IOException {
        var graph = new Message();
        graph.bytes(1, gather());
        graph.text(2, "tiny");
        graph.bytes(5, weights());
        graph.bytes(11, value("input_ids", INT64, "batch", "length"));
        graph.bytes(11, value(maskName, INT64, "batch", "length"));
        graph.bytes(12, value("last_hidden_state", FLOAT, "batch", "length", WIDTH));
        var opset = new Message();
        opset.number(2, 13);
        var model = new Message();
        model.number(1, 8);
        model.bytes(7, graph.out());
        model.bytes(8, opset.out());
        return model.out();
    }

    private static byte[] gather() throws IOException {
        var node = new Message();
        node.text(1, "table");
        node.text(1, "input_ids");
        node.text(2, "last_hidden_state");
        node.text(4, "Gather");
        return node.out();
    }

    private byte[] weights() throws IOException {
        var tensor = new Message();
        tensor.number(1, ROWS);
        tensor.number(1, WIDTH);
        tensor.number(2, FLOAT);
        tensor.text(8, "table");
        if (location.isEmpty()) {
            tensor.bytes(9, table());
            return tensor.out();
        }
        var entry = new Message();
        entry.text(1, "location");
        entry.text(2, location);
        tensor.bytes(13, entry.out());
        tensor.number(14, 1);
        return tensor.out();
    }

    private static byte[] value(String name, int type, Object... dimensions) throws IOException {
        var shape = new Message();
        for (var dimension : dimensions) {
            var one = new Message();
            if (dimension instanceof Integer width) {
                one.number(1, width);
            } else {
                one.text(2, dimension.toString());
            }
            shape.bytes(1, one.out());
        }
        var tensor = new Message();
        tensor.number(1, type);
        tensor.bytes(2, shape.out());
        var kind = new Message();
        kind.bytes(1, tensor.out());
        var value = new Message();
        value.text(1, name);
        value.bytes(2, kind.out());
        return value.out();
    }

    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        void number(int field, long value) {
            varint((long) field << 3);
            varint(value);
        }

        void text(int field, String text) throws IOException {
            bytes(field, text.getBytes(StandardCharsets.UTF_8));
        }

        void bytes(int field, byte[] bytes) throws IOException {
            varint((long) field << 3 | 2);
            varint(bytes.length);
            out.write(bytes);
        }

        byte[] out() {
            return out.toByteArray();
        }

        private void varint(long value) {
            var rest = value;
            while (rest > 127) {
                out.write((int) (rest & 127) | 128);
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }

    private static final String TOKENIZER =
            """
            {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
             "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
             "post_processor": null, "decoder": null,
             "model": {"type": "WordLevel", "unk_token": "[UNK]",
                       "vocab": {"[UNK]": 0, "red": 1, "green": 2, "blue": 3, "one": 4, "two": 5}}}
            """;
}

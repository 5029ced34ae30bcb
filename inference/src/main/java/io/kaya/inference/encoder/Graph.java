package io.kaya.inference.encoder;

import static io.kaya.inference.encoder.RefusedModelException.Reason.UNUSABLE;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must be known of an ONNX model before it is run: the files that it asks the runtime to open
 * besides itself, and whether its numbers depend on what else is in a batch.
 *
 * <p>Reads just enough protobuf: a TensorProto anywhere in the graph may carry key "location". The
 * numbers are the field numbers of onnx.proto.
 */
final class Graph {

    private static final int GRAPH_OF_MODEL = 7;
    private static final int FUNCTION_OF_MODEL = 25;
    private static final int TRAINING_OF_MODEL = 20;

    private final byte[] bytes;
    private final Set<String> locations = new TreeSet<>();
    private final Set<String> operators = new TreeSet<>();

    private Graph(byte[] bytes) {
        this.bytes = bytes;
    }

    static Graph of(byte[] model) {
        var graph = new Graph(model);
        try {
            graph.model(new Cursor(model, 0, model.length));
        } catch (IndexOutOfBoundsException torn) {
            throw new RefusedModelException(UNUSABLE, "The model file is no ONNX model", torn);
        }
        return graph;
    }

    Set<String> externalFiles() {
        return locations;
    }

    /** One range of activations for a whole batch: a text's vector would change with its mates. */
    boolean quantisesWhileRunning() {
        return operators.stream().anyMatch(name -> name.startsWith("DynamicQuantize"));
    }

    private void model(Cursor in) {
        while (in.next()) {
            switch (in.field()) {
                case GRAPH_OF_MODEL -> graph(in.message());
                case FUNCTION_OF_MODEL -> nodes(in.message(), 7);
                case TRAINING_OF_MODEL -> training(in.message());
                default -> in.skip();
            }
        }
    }

    private void training(Cursor in) {
        while (in.next()) {
            if (in.field() == 1 || in.field() == 2) {
                graph(in.message());
            } else {
                in.skip();
            }
        }
    }

    private void graph(Cursor in) {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> node(in.message());
                case 5 -> tensor(in.message());
                case 15 -> sparse(in.message());
                default -> in.skip();
            }
        }
    }

    private void nodes(Cursor in, int field) {
        while (in.next()) {
            if (in.field() == field) {
                node(in.message());
            } else {
                in.skip();
            }
        }
    }

    private void node(Cursor in) {
        while (in.next()) {
            switch (in.field()) {
                case 4 -> operators.add(text(in.message()));
                case 5 -> attribute(in.message());
                default -> in.skip();
            }
        }
    }

    private void attribute(Cursor in) {
        while (in.next()) {
            switch (in.field()) {
                case 5, 10 -> tensor(in.message());
                case 6, 11 -> graph(in.message());
                case 22, 23 -> sparse(in.message());
                default -> in.skip();
            }
        }
    }

    private void sparse(Cursor in) {
        while (in.next()) {
            if (in.field() == 1 || in.field() == 2) {
                tensor(in.message());
            } else {
                in.skip();
            }
        }
    }

    private void tensor(Cursor in) {
        while (in.next()) {
            if (in.field() == 13) {
                entry(in.message());
            } else {
                in.skip();
            }
        }
    }

    private void entry(Cursor in) {
        String key = "";
        String value = "";
        while (in.next()) {
            var read = text(in.message());
            if (in.field() == 1) {
                key = read;
            } else if (in.field() == 2) {
                value = read;
            }
        }
        if (key.equals("location")) {
            locations.add(value);
        }
    }

    private String text(Cursor in) {
        return new String(bytes, in.at, in.end - in.at, StandardCharsets.UTF_8);
    }

    private static final class Cursor {
        private final byte[] bytes;
        private int at;
        private final int end;
        private long tag;

        Cursor(byte[] bytes, int at, int end) {
            this.bytes = bytes;
            this.at = at;
            this.end = end;
        }

        boolean next() {
            if (at >= end) {
                return false;
            }
            tag = varint();
            return true;
        }

        int field() {
            return (int) (tag >>> 3);
        }

        Cursor message() {
            if ((tag & 7) != 2) {
                throw new IndexOutOfBoundsException("Field " + field() + " holds no message");
            }
            var from = step(varint());
            return new Cursor(bytes, from, at);
        }

        void skip() {
            switch ((int) (tag & 7)) {
                case 0 -> varint();
                case 1 -> step(8);
                case 2 -> step(varint());
                case 5 -> step(4);
                default -> throw new IndexOutOfBoundsException("Wire type of field " + field());
            }
        }

        private int step(long length) {
            if (length < 0 || length > end - at) {
                throw new IndexOutOfBoundsException("Length " + length + " runs past the end");
            }
            var from = at;
            at += (int) length;
            return from;
        }

        private long varint() {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                var b = bytes[step(1)];
                value |= (long) (b & 0x7f) << shift;
                if (b >= 0) {
                    return value;
                }
            }
            throw new IndexOutOfBoundsException("Number without end");
        }
    }
}

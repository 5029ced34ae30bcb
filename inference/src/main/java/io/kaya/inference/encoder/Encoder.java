package io.kaya.inference.encoder;

import java.util.List;

/** Turns texts into vectors of length one, so that their dot product is their cosine. */
public interface Encoder extends AutoCloseable {

    /** One short text, as fast as this machine can. */
    float[] query(String text);

    /** Many texts, in their order, at the highest throughput. */
    List<Encoded> encode(List<String> texts);

    int dimension();

    /** What an index must remember, since vectors of two models cannot be compared. */
    String model();

    @Override
    void close();

    static double cosine(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}

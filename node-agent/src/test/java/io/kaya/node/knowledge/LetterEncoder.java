package io.kaya.node.knowledge;

import io.kaya.inference.encoder.Encoded;
import io.kaya.inference.encoder.Encoder;
import java.util.List;

/** A stand-in for a model: counts letters, and counts its own work. */
class LetterEncoder implements Encoder {
    private final String model;
    int encoded;

    LetterEncoder(String model) {
        this.model = model;
    }

    @Override
    public float[] query(String text) {
        var vector = new float[26];
        text.toLowerCase(java.util.Locale.ROOT)
                .chars()
                .filter(c -> c >= 'a' && c <= 'z')
                .forEach(c -> vector[c - 'a']++);
        double length = 0;
        for (float part : vector) length += part * part;
        if (length == 0) vector[0] = 1;
        for (int i = 0; i < 26 && length > 0; i++) vector[i] /= (float) Math.sqrt(length);
        return vector;
    }

    @Override
    public List<Encoded> encode(List<String> texts) {
        encoded += texts.size();
        return texts.stream()
                .map(text -> new Encoded(query(text), 1, text.contains("endless") ? 0 : 1))
                .toList();
    }

    @Override
    public int dimension() {
        return 26;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public void close() {}
}

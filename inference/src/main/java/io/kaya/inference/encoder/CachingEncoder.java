package io.kaya.inference.encoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Remembers the vectors of the texts used last, so that a text that comes again costs nothing. */
public final class CachingEncoder implements Encoder {

    private final Encoder encoder;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Encoded> recent;

    public CachingEncoder(Encoder encoder, int texts) {
        this.encoder = encoder;
        this.recent =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Encoded> eldest) {
                        return size() > texts;
                    }
                };
    }

    @Override
    public float[] query(String text) {
        var known = known(List.of(text)).get(text);
        if (known != null) {
            return known.vector();
        }
        return encoder.query(text);
    }

    @Override
    public List<Encoded> encode(List<String> texts) {
        var known = known(texts);
        var missing = new ArrayList<>(new LinkedHashSet<>(texts));
        missing.removeIf(known::containsKey);
        var fresh = missing.isEmpty() ? List.<Encoded>of() : encoder.encode(missing);
        for (int i = 0; i < missing.size(); i++) {
            known.put(missing.get(i), fresh.get(i));
        }
        remember(missing, fresh);
        return texts.stream().map(known::get).toList();
    }

    @Override
    public int dimension() {
        return encoder.dimension();
    }

    @Override
    public String model() {
        return encoder.model();
    }

    @Override
    public void close() {
        encoder.close();
    }

    private Map<String, Encoded> known(List<String> texts) {
        var found = new LinkedHashMap<String, Encoded>();
        lock.lock();
        try {
            for (var text : texts) {
                var one = recent.get(text);
                if (one != null) {
                    found.put(text, one);
                }
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    private void remember(List<String> texts, List<Encoded> vectors) {
        lock.lock();
        try {
            for (int i = 0; i < texts.size(); i++) {
                recent.put(texts.get(i), vectors.get(i));
            }
        } finally {
            lock.unlock();
        }
    }
}

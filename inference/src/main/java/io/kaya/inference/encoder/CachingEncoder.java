package io.kaya.inference.encoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Remembers the vectors of the texts used last, so that a text that comes again costs nothing. */
public final class CachingEncoder implements Encoder {

    private static final int QUERIES = 256;

    private final Encoder encoder;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Encoded> recent;
    private final Map<String, float[]> queries = latest(QUERIES);

    public CachingEncoder(Encoder encoder, int texts) {
        this.encoder = encoder;
        this.recent = latest(texts);
    }

    @Override
    public float[] query(String text) {
        lock.lock();
        try {
            var known = queries.get(text);
            if (known != null) {
                return known;
            }
        } finally {
            lock.unlock();
        }
        var vector = encoder.query(text);
        lock.lock();
        try {
            queries.put(text, vector);
            return vector;
        } finally {
            lock.unlock();
        }
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

    private static <V> Map<String, V> latest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }
}

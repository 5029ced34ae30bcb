package io.kaya.messaging.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Topics that failed on their own account, so that they do not hold up the others. */
public final class TopicPauses {
    private static final Logger LOG = Logger.getLogger(TopicPauses.class);

    private final Map<String, Entry> failing = new HashMap<>();
    private final Clock clock;

    public TopicPauses(Clock clock) {
        this.clock = clock;
    }

    public void failed(String topic, String why) {
        var known = failing.get(topic);
        var pause = known == null ? new Pause() : known.pause();
        failing.put(topic, new Entry(clock.instant().plus(pause.next()), pause));
        if (known == null) {
            LOG.warnf(
                    "Topic %s is left out for now (%s); check that it exists and that this party"
                            + " may use it",
                    topic, why);
        }
    }

    public void fine(String topic) {
        if (failing.remove(topic) != null) {
            LOG.infof("Topic %s can be used again", topic);
        }
    }

    public Set<String> current() {
        var now = clock.instant();
        return failing.entrySet().stream()
                .filter(entry -> now.isBefore(entry.getValue().until()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private record Entry(Instant until, Pause pause) {}
}

package io.kaya.node.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What this node protects, as hashes: marks and files are looked at again before each use. The
 * hashes are never stored, so their key is not either: it is made anew with each process.
 */
@ApplicationScoped
public class Protection {
    private static final Logger LOG = Logger.getLogger(Protection.class);
    private static final int KEY = 32;

    private final Marks marks;
    private final SourceReader reader;
    private final Clock clock;
    private final byte[] key = new byte[KEY];
    // Whoever scans holds a connection and must not wait for somebody who waits for one.
    private final Object refreshing = new Object();
    private @Nullable Shield shield;

    Protection(Marks marks, SourceReader reader, Clock clock) {
        this.marks = marks;
        this.reader = reader;
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    /** As the marks were a moment ago, and the files are now. */
    public Shield shield() {
        synchronized (this) {
            if (shield != null) {
                return hold(shield.sources().stream().map(this::again).toList());
            }
        }
        return refresh();
    }

    /** As marks and files are now. */
    public Shield refresh() {
        synchronized (refreshing) {
            return follow(marks.inForce());
        }
    }

    private synchronized Shield follow(List<Mark> inForce) {
        var known =
                (shield == null ? List.<Guarded>of() : shield.sources())
                        .stream().collect(Collectors.toMap(Guarded::mark, Function.identity()));
        return hold(inForce.stream().map(mark -> guarded(mark, known)).toList());
    }

    /**
     * @throws BadMarkException with the reason why it could not be protected
     */
    void refuseUnreadable(Source source) {
        var tried = Guarded.first(new UUID(0, 0), source, reader, key, clock.instant());
        if (tried.gap() != null) {
            throw new BadMarkException(source.words() + " cannot be protected: " + tried.gap());
        }
    }

    private Guarded guarded(Mark mark, Map<UUID, Guarded> known) {
        var before = known.get(mark.id());
        return before == null
                ? Guarded.first(mark.id(), mark.source(), reader, key, clock.instant())
                : again(before);
    }

    private Guarded again(Guarded source) {
        return source.again(reader, key, clock.instant());
    }

    /** The very same unless something has changed. */
    private Shield hold(List<Guarded> sources) {
        var held = shield;
        if (held != null && held.sources().equals(sources)) {
            return held;
        }
        var next = Shield.of(key, sources);
        if (!next.gaps().isEmpty() && (held == null || !next.gaps().equals(held.gaps()))) {
            LOG.errorf(
                    "ALARM: what the operator protects cannot all be read, so no standing grant"
                            + " lets anything out; list what is protected: %s",
                    next.sources().stream()
                            .filter(source -> source.gap() != null)
                            .map(source -> source.source().words())
                            .toList());
        }
        shield = next;
        return next;
    }
}

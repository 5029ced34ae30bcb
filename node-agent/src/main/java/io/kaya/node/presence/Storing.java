package io.kaya.node.presence;

import io.kaya.messaging.duty.Failures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How storing a heartbeat went: by it one sees a full or a slow disk also while nothing is asked.
 */
@ApplicationScoped
class Storing {
    private volatile Duration took = Duration.ZERO;
    private volatile @Nullable String trouble;

    void run(Runnable transaction) {
        var began = System.nanoTime();
        try {
            transaction.run();
            took = Duration.ofNanos(System.nanoTime() - began);
            trouble = null;
        } catch (RuntimeException failed) {
            trouble = Failures.kind(failed);
            throw failed;
        }
    }

    Duration took() {
        return took;
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}

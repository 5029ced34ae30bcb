package io.kaya.messaging.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Held by one replica of an agent at a time: a PostgreSQL advisory lock of one connection's
 * session, looked after all the while. Two replicas may both believe to hold it for a moment; what
 * they write is fenced by the rows themselves.
 */
@ApplicationScoped
public class Leadership {
    private static final Logger LOG = Logger.getLogger(Leadership.class);
    private static final Duration LOOK_AFTER = Duration.ofMillis(500);
    private static final int ANSWER_WITHIN_SECONDS = 3;

    private static final String TRY =
            "select pg_try_advisory_lock(hashtext('kaya messaging'), hashtext(current_schema()))";
    // So that the lock of a machine that vanished ends in seconds, not in hours.
    private static final String NOTICE_A_DEAD_MACHINE =
            "select set_config('tcp_keepalives_idle', '5', false),"
                    + " set_config('tcp_keepalives_interval', '2', false),"
                    + " set_config('tcp_keepalives_count', '3', false)";

    private final DataSource database;
    private volatile boolean held;
    private @Nullable Connection session;
    private @Nullable ScheduledExecutorService keeper;

    public Leadership(DataSource database) {
        this.database = database;
    }

    public boolean held() {
        return held;
    }

    public synchronized void start() {
        var thread = Thread.ofPlatform().name("kaya-leadership").daemon().factory();
        keeper = Executors.newSingleThreadScheduledExecutor(thread);
        var _ =
                keeper.scheduleWithFixedDelay(
                        this::tend, 0, LOOK_AFTER.toMillis(), TimeUnit.MILLISECONDS);
    }

    public synchronized void stop() {
        if (keeper != null) {
            keeper.shutdownNow();
            keeper = null;
        }
        release();
    }

    /** Takes the lock if it is free, or makes sure that it is still there. */
    synchronized void tend() {
        try {
            if (session == null) {
                take();
            } else if (!session.isValid(ANSWER_WITHIN_SECONDS)) {
                lose("its connection does not answer");
            }
        } catch (SQLException | RuntimeException failed) {
            lose(failed.getClass().getSimpleName());
        }
    }

    private void take() throws SQLException {
        var candidate = database.getConnection();
        var taken = false;
        try {
            taken = granted(candidate);
            if (taken) {
                session = candidate;
                noticeADeadMachine(candidate);
                held = true;
                LOG.info("This replica speaks and listens for its party now");
            }
        } finally {
            if (!taken) {
                candidate.close();
            }
        }
    }

    private static boolean granted(Connection candidate) throws SQLException {
        try (var statement = candidate.createStatement()) {
            statement.setQueryTimeout(ANSWER_WITHIN_SECONDS);
            try (var rows = statement.executeQuery(TRY)) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static void noticeADeadMachine(Connection candidate) throws SQLException {
        try (var statement = candidate.createStatement()) {
            statement.execute(NOTICE_A_DEAD_MACHINE);
        }
    }

    private void lose(String why) {
        if (session == null) {
            LOG.debugf("Leadership could not be asked for: %s", why);
            return;
        }
        LOG.warnf("This replica stops to speak for its party: %s", why);
        release();
    }

    /** The lock lives as long as the session, which goes back to the pool: it must not keep it. */
    void release() {
        held = false;
        if (session == null) {
            return;
        }
        try (var statement = session.createStatement()) {
            statement.setQueryTimeout(ANSWER_WITHIN_SECONDS);
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException | RuntimeException gone) {
            LOG.debug("The session of the leadership was gone already", gone);
            abort();
        }
        close();
    }

    private void abort() {
        try {
            if (session != null) {
                session.abort(Runnable::run);
            }
        } catch (SQLException | RuntimeException gone) {
            LOG.debug("The session of the leadership could not be aborted", gone);
        }
    }

    private void close() {
        try {
            if (session != null) {
                session.close();
            }
        } catch (SQLException | RuntimeException gone) {
            LOG.debug("The session of the leadership did not close", gone);
        } finally {
            session = null;
        }
    }
}

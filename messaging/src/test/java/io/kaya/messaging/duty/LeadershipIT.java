package io.kaya.messaging.duty;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaya.messaging.federation.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class LeadershipIT {
    @Inject DataSource database;

    Leadership first;
    Leadership second;

    @BeforeEach
    void two_replicas() {
        first = new Leadership(database);
        second = new Leadership(database);
    }

    @AfterEach
    void stop() {
        first.stop();
        second.stop();
    }

    @Test
    void one_of_two_leads() {
        first.tend();
        second.tend();
        first.tend();

        assertThat(first.held()).isTrue();
        assertThat(second.held()).isFalse();
    }

    @Test
    void who_stops_hands_over_at_once() {
        first.tend();

        first.stop();
        second.tend();

        assertThat(first.held()).isFalse();
        assertThat(second.held()).isTrue();
    }

    @Test
    void who_lets_go_leaves_no_lock_behind() {
        first.tend();

        first.release();

        assertThat(first.held()).isFalse();
        await().atMost(10, SECONDS)
                .until(() -> {
                    second.tend();
                    return second.held();
                });
    }

    @Test
    void the_pool_is_as_good_as_before_after_a_lost_session() throws Exception {
        for (var i = 0; i < 50; i++) {
            first.tend();
            first.release();
        }

        try (var connection = database.getConnection()) {
            assertThat(connection.isValid(3)).isTrue();
        }
    }

    @Test
    void a_replica_that_started_looks_after_it_by_itself() {
        first.start();

        await().atMost(10, SECONDS).until(first::held);
    }
}

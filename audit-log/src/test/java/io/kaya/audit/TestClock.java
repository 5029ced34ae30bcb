package io.kaya.audit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

class TestClock {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}

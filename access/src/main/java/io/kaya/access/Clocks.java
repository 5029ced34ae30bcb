package io.kaya.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The one clock of an agent. */
@ApplicationScoped
class Clocks {
    private static final Logger LOG = Logger.getLogger(Clocks.class);

    /**
     * @param ahead moves it, to try out what a wrong clock does
     */
    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "kaya.clock-ahead", defaultValue = "PT0S") Duration ahead) {
        if (!ahead.isZero()) LOG.warnf("The clock is moved by %s, as kaya.clock-ahead says", ahead);
        return ahead.isZero() ? Clock.systemUTC() : Clock.offset(Clock.systemUTC(), ahead);
    }
}

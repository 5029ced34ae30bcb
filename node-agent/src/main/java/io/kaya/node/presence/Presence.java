package io.kaya.node.presence;

import io.kaya.audit.Actor;
import io.kaya.node.NodeConfig;
import io.kaya.protocol.message.PresenceMessage.CardTopic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Says every now and then that this node is there, and proposes a new card when what it holds has changed. */
@ApplicationScoped
public class Presence {
    public static final Duration EVERY = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(Presence.class);

    private final Cards cards;
    private final NodeConfig config;

    Presence(Cards cards, NodeConfig config) {
        this.cards = cards;
        this.config = config;
    }

    /** @return whether there is more to do at once; there never is */
    public boolean takeOne() {
        cards.beat();
        return false;
    }

    /** What this node holds has changed, and so has what its card could say. */
    public void propose(List<CardTopic> holdings) {
        cards.propose(holdings);
        if (config.confirmGrants() && QuarkusTransaction.requiringNew().call(() -> cards.card().approved().isEmpty())) {
            var operator = config.operators().getFirst();
            cards.approve(new Actor(operator, "on-behalf"));
            LOG.infof("Card with %d topics approved on behalf of %s", holdings.size(), operator);
        }
    }
}

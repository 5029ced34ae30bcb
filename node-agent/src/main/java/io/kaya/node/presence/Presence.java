package io.kaya.node.presence;

import io.kaya.audit.Actor;
import io.kaya.node.NodeConfig;
import io.kaya.node.knowledge.CardProposal;
import io.kaya.node.knowledge.Indexed;
import io.kaya.node.knowledge.PassageIndex;
import io.kaya.protocol.message.PresenceMessage.CardTopic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Says every now and then that this node is there, and proposes a new card when what it holds has
 * changed.
 */
@ApplicationScoped
public class Presence {
    public static final Duration EVERY = Duration.ofSeconds(10);
    private static final Predicate<String> PLAIN =
            Pattern.compile("[\\p{Ll}' -]+").asMatchPredicate();
    private static final Logger LOG = Logger.getLogger(Presence.class);

    private final Cards cards;
    private final PassageIndex index;
    private final Storing storing;
    private final NodeConfig config;

    Presence(Cards cards, PassageIndex index, Storing storing, NodeConfig config) {
        this.cards = cards;
        this.index = index;
        this.storing = storing;
        this.config = config;
    }

    /**
     * @return whether there is more to do at once; there never is
     */
    public boolean takeOne() {
        storing.run(cards::beat);
        return false;
    }

    /** What this node holds may have changed, and so may what its card could say. */
    void propose(@Observes Indexed indexed) {
        var holdings =
                CardProposal.of(index).stream()
                        .map(one -> new CardTopic(one.title(), one.phrases()))
                        .toList();
        if (config.confirmGrants()
                && QuarkusTransaction.requiringNew()
                        .call(() -> cards.card().approved().isEmpty())) {
            var operator = config.operators().getFirst();
            cards.propose(holdings.stream().map(Presence::withoutNames).toList());
            cards.approve(new Actor(operator, "on-behalf"));
            LOG.infof("Card with %d topics approved on behalf of %s", holdings.size(), operator);
        }
        cards.propose(holdings);
    }

    /** Nobody has read it, so it says nothing that could be a name or a number. */
    private static CardTopic withoutNames(CardTopic topic) {
        return new CardTopic(topic.title(), topic.phrases().stream().filter(PLAIN).toList());
    }
}

package io.kaya.node;

import io.kaya.governance.policy.Problem;
import io.kaya.node.policy.ActivePolicy;
import io.kaya.node.presence.Cards;
import io.kaya.node.review.Reviews;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/api/node")
@Authenticated
class NodeResource {
    private final NodeConfig config;
    private final ActivePolicy policy;
    private final Cards cards;
    private final Reviews reviews;

    NodeResource(NodeConfig config, ActivePolicy policy, Cards cards, Reviews reviews) {
        this.config = config;
        this.policy = policy;
        this.cards = cards;
        this.reviews = reviews;
    }

    record View(
            String id,
            String name,
            String organisation,
            String federation,
            PolicyView policy,
            String card,
            long pending) {}

    record PolicyView(String name, String digest, String state, List<String> problems) {}

    @GET
    @Transactional
    public View node() {
        var problems = policy.problems();
        var current = policy.current();
        var view =
                new PolicyView(
                        current.name(),
                        current.digest(),
                        problems.isEmpty() ? "active" : "broken",
                        problems.stream().map(Problem::toString).toList());
        return new View(
                config.party(),
                config.name(),
                config.organisation(),
                config.federation(),
                view,
                cards.state(),
                reviews.pending());
    }
}

package io.kaya.coordinator.figures;

import static io.kaya.access.Roles.ADMIN;
import static io.kaya.access.Roles.AUDITOR;

import io.kaya.access.LookBack;
import io.kaya.coordinator.directory.Directory;
import io.kaya.coordinator.directory.Node;
import io.kaya.protocol.NodeId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Not for everybody who asks: how often an organisation says no is between it and the host. */
@Path("/api/nodes/figures")
class FigureResource {
    private final Counting counting;
    private final Directory directory;
    private final Clock clock;

    FigureResource(Counting counting, Directory directory, Clock clock) {
        this.counting = counting;
        this.directory = directory;
        this.clock = clock;
    }

    record Views(String last, List<View> nodes) {}

    record View(
            String id,
            String name,
            long asked,
            long released,
            long redacted,
            long nothingFound,
            long noAnswer,
            long refused,
            long withheld,
            long expired,
            long silent,
            long failed,
            long withdrawn,
            long open,
            @Nullable String medianToRelease) {}

    @GET
    @RolesAllowed({AUDITOR, ADMIN})
    @Transactional
    public Views figures(@QueryParam("last") @DefaultValue("P30D") String last) {
        var window = LookBack.of(last);
        var names = directory.byId();
        return new Views(
                window.length().toString(),
                counting.since(window.from(clock.instant())).entrySet().stream()
                        .map(one -> view(one, names))
                        .toList());
    }

    private static View view(Map.Entry<String, NodeFigures> one, Map<NodeId, Node> names) {
        var id = new NodeId(one.getKey());
        var of = one.getValue();
        var node = names.get(id);
        var median = of.medianToRelease();
        return new View(
                id.value(),
                node == null ? id.value() : node.name(),
                of.asked(),
                of.released(),
                of.redacted(),
                of.nothingFound(),
                of.noAnswer(),
                of.refused(),
                of.withheld(),
                of.expired(),
                of.silent(),
                of.failed(),
                of.withdrawn(),
                of.open(),
                median == null ? null : median.toString());
    }
}

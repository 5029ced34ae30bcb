package io.kaya.benchmarks.load;

import io.kaya.benchmarks.asking.RunningFederation;
import io.kaya.protocol.FederationId;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.sealing.Parties;
import io.kaya.protocol.sealing.PublicKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Real broker, database and coordinator, with as many simulated nodes as one likes. */
final class LargeFederation implements AutoCloseable {
    private static final FederationId ID = new FederationId("many");

    private final RunningFederation federation;
    private final SimulatedNodes nodes;

    private LargeFederation(RunningFederation federation, SimulatedNodes nodes) {
        this.federation = federation;
        this.nodes = nodes;
    }

    /**
     * The host registers the nodes' keys and topics, and the coordinator starts again with them.
     */
    static LargeFederation started(int count, Path folder)
            throws IOException, InterruptedException, ExecutionException {
        System.err.printf("Starting a federation of %,d simulated nodes%n", count);
        var file = folder.resolve("federation.yaml");
        Files.createDirectories(folder.resolve("documents"));
        Files.writeString(folder.resolve("policy.yaml"), "policy: none\n");
        Files.writeString(file, federation(List.of(new NodeId("first"))));
        var federation =
                RunningFederation.start(
                        folder.resolve("home"),
                        file,
                        RunningFederation.installed().withHeaps("512m", "1g"));
        var nodes = new SimulatedNodes(ID, count, federation.brokerAdmin());
        var large = new LargeFederation(federation, nodes);
        try {
            large.register(file);
            federation.awaitOnline(count);
        } catch (IOException | InterruptedException | ExecutionException | RuntimeException e) {
            large.close();
            throw e;
        }
        return large;
    }

    RunningFederation running() {
        return federation;
    }

    @Override
    public void close() {
        nodes.close();
        federation.close();
    }

    private void register(Path file) throws IOException, InterruptedException, ExecutionException {
        federation.stop(PartyId.COORDINATOR.value());
        var coordinator =
                Parties.read(federation.publicKeys()).find(PartyId.COORDINATOR).orElseThrow();
        var keys = new ArrayList<PublicKeys>(nodes.publicKeys());
        keys.add(coordinator);
        Files.writeString(federation.publicKeys(), new Parties(keys).toJson());
        Files.writeString(file, federation(nodes.ids()));
        try (var admin = Admin.create(federation.brokerAdmin())) {
            admin.createTopics(
                            nodes.topics().stream()
                                    .map(topic -> new NewTopic(topic, 1, (short) 1))
                                    .toList())
                    .all()
                    .get();
            admin.createAcls(List.of(allow(AclOperation.READ), allow(AclOperation.WRITE)))
                    .all()
                    .get();
        }
        nodes.start(coordinator);
        federation.start(PartyId.COORDINATOR.value());
    }

    private static AclBinding allow(AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "kaya." + ID + ".", PatternType.PREFIXED),
                new AccessControlEntry(
                        "User:" + PartyId.COORDINATOR, "*", operation, AclPermissionType.ALLOW));
    }

    private static String federation(List<NodeId> members) {
        var yaml = new StringBuilder("federation: many\npurposes: [AcademicResearch]\nnodes:\n");
        for (var id : members) {
            yaml.append(
                    """
                      - id: %1$s
                        organisation: %1$s
                        documents: ./documents
                        policy: ./policy.yaml
                        started: false
                    """
                            .formatted(id));
        }
        return yaml.toString();
    }
}

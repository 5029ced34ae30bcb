package io.kaya.sandbox.supervisor;

import io.kaya.protocol.NodeId;
import io.kaya.protocol.PartyId;
import io.kaya.sandbox.accounts.AccountBook;
import io.kaya.sandbox.accounts.AgentAccounts;
import io.kaya.sandbox.broker.Members;
import io.kaya.sandbox.federation.FederationFile;
import io.kaya.sandbox.federation.Member;
import io.kaya.sandbox.secret.PasswordFile;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of one federation: how each is launched, and what it is told. */
final class Parts {
    private static final String BROKER = "broker";
    private static final String DATABASE = "postgres";

    private final Layout layout;
    private final FederationFile federation;
    private final Members members;
    private final Pacing pacing;
    private final Clock clock;
    private final Consumer<PartReport> changes;
    private final BrokerLauncher broker;
    private final DatabaseLauncher database;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    Parts(
            Layout layout,
            FederationFile federation,
            Installation installation,
            Pacing pacing,
            Clock clock,
            Consumer<PartReport> changes) {
        this.layout = layout;
        this.federation = federation;
        this.pacing = pacing;
        this.clock = clock;
        this.changes = changes;
        members = new Members(federation.federation(), federation.nodes());
        var ports = Ports.of(layout.folder());
        broker =
                new BrokerLauncher(
                        layout.kafka(),
                        members,
                        installation.broker(),
                        ports.of(BROKER),
                        layout.log(BROKER));
        database =
                new DatabaseLauncher(
                        layout.postgres(),
                        members.parties(),
                        ports.of(DATABASE),
                        layout.log(DATABASE));
        add(BROKER, Kind.BROKER, broker.port(), null, broker);
        add(DATABASE, Kind.DATABASE, database.port(), null, database);
        var models = new ModelEnvironment(System.getenv(), members.parties());
        for (var party : members.parties()) {
            add(party, installation, models.of(party), ports.of(party.value()));
        }
    }

    List<PartyId> parties() {
        return members.parties();
    }

    List<Part> all() {
        return List.copyOf(parts.values());
    }

    /** What every agent needs before it can start. */
    List<Part> foundations() {
        return List.of(find(BROKER), find(DATABASE));
    }

    List<Part> wantedAgents() {
        var nodes = federation.members().stream().filter(Member::started).map(Member::id);
        return Stream.concat(Stream.of(PartyId.COORDINATOR), nodes.map(NodeId::party))
                .map(party -> find(party.value()))
                .toList();
    }

    Part find(String name) {
        var part = parts.get(name);
        if (part == null) throw new UnknownPartException(name, parts.keySet());
        return part;
    }

    /** All at once: each is told to end before the first is waited for. */
    void stopAgents() throws InterruptedException {
        var agents = parties().stream().map(party -> find(party.value())).toList();
        agents.forEach(Part::end);
        for (var agent : agents) agent.stop();
    }

    /** Tells every agent, those that are not started too, where it works and who it is. */
    void writeSettings(AccountBook book) {
        for (var party : parties()) {
            AgentAccounts.write(layout.accounts(party), book.at(party.value()));
            settings(party).write();
        }
    }

    private AgentSettings settings(PartyId party) {
        var settings =
                new AgentSettings(layout, party, federation)
                        .http(find(party.value()).report().port())
                        .sessions(PasswordFile.open(layout.sessionKeys()))
                        .database(database.accounts(party))
                        .kafka(broker.client(party));
        return federation.members().stream()
                .filter(member -> member.id().party().equals(party))
                .findFirst()
                .map(settings::node)
                .orElseGet(() -> settings.coordinator(federation));
    }

    private void add(
            PartyId party, Installation installation, Map<String, String> model, int port) {
        var environment = new HashMap<>(model);
        environment.put("ORT_DISABLE_TELEMETRY", "1");
        var coordinates = party.equals(PartyId.COORDINATOR);
        var launcher =
                new AgentLauncher(
                        layout.agent(party),
                        coordinates ? AgentLauncher.COORDINATOR_FLAGS : AgentLauncher.NODE_FLAGS,
                        coordinates ? installation.coordinator() : installation.node(),
                        environment,
                        port,
                        layout.log(party.value()));
        var url = "http://127.0.0.1:" + port;
        add(party.value(), coordinates ? Kind.COORDINATOR : Kind.NODE, port, url, launcher);
    }

    private void add(String name, Kind kind, int port, @Nullable String url, Launcher launcher) {
        var log = layout.log(name).toString();
        var report =
                new PartReport(name, kind, null, port, url, Phase.STOPPED, 0, clock.instant(), log);
        parts.put(name, new Part(report, launcher, pacing, clock, changes));
    }
}

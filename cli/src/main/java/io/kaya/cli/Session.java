package io.kaya.cli;

import io.kaya.cli.home.Agents;
import io.kaya.cli.home.Home;
import io.kaya.cli.http.Agent;
import io.kaya.cli.http.SafeUrl;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Output;
import io.kaya.cli.output.Times;
import io.kaya.sandbox.supervisor.FederationReport;
import io.kaya.sandbox.supervisor.PartReport;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What one run of the command has to work with: its surroundings and the options it was given. */
public final class Session {
    private final Environment environment;
    private final GlobalOptions options;
    private String command = "";

    Session(Environment environment, GlobalOptions options) {
        this.environment = environment;
        this.options = options;
    }

    void begin(String name) {
        command = name;
    }

    public Environment environment() {
        return environment;
    }

    public Output output() {
        return new Output(
                environment.out(),
                environment.err(),
                environment.terminal(),
                options.format,
                command,
                where());
    }

    private String where() {
        var url = options.url.isEmpty() ? "" : " --url " + options.url + " --as " + options.as;
        return options.home == null ? url : url + " --home " + options.home;
    }

    public Times times() {
        return new Times(environment.clock());
    }

    public Home home() {
        if (options.home != null) return new Home(options.home.toAbsolutePath().normalize());
        var variable = environment.variable("KAYA_HOME");
        return new Home(
                variable.isEmpty()
                        ? environment.root().resolve(".kaya")
                        : Path.of(variable).toAbsolutePath().normalize());
    }

    /** The commands are for an agent that was not started here. */
    public boolean elsewhere() {
        return !options.url.isEmpty();
    }

    public FederationReport running() {
        return home().running()
                .orElseThrow(() ->
                        new CommandFailedException(
                                ExitCode.UNREACHABLE,
                                "not-running",
                                "Kaya is not running here; start it with './kaya demo', or"
                                        + " name an agent with --url"));
    }

    /** The coordinator, with an account that has one of the roles. */
    public Agent coordinator(String... roles) {
        if (elsewhere()) return byUrl("The coordinator");
        var part =
                Agents.coordinator(running())
                        .orElseThrow(() -> notUp("The coordinator is not up; see './kaya status'"));
        return agent("The coordinator", part, roles);
    }

    public Agent node(String id, String... roles) {
        if (elsewhere()) return byUrl(id.isEmpty() ? "The node" : "Node " + id);
        var nodes = Agents.nodes(running());
        if (id.isEmpty() && nodes.size() == 1) {
            return agent("Node " + nodes.getFirst().name(), nodes.getFirst(), roles);
        }
        var known = nodes.stream().map(PartReport::name).collect(Collectors.joining(", "));
        if (id.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.USAGE, "node-missing", "Say which node with --node: " + known);
        }
        var part =
                nodes.stream()
                        .filter(node -> node.name().equals(id))
                        .findFirst()
                        .orElseThrow(() ->
                                new CommandFailedException(
                                        ExitCode.REFUSED,
                                        "unknown-node",
                                        "There is no node '%s' here; there are %s"
                                                .formatted(id, known)));
        return agent("Node " + id, part, roles);
    }

    private Agent agent(String label, PartReport part, String... roles) {
        var url = part.url();
        if (url == null || !Agents.started(part)) {
            throw notUp(label + " is not started, so it cannot be asked; see './kaya status'");
        }
        var account = home().account(part.name(), List.of(roles), options.as);
        if (account.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.NOT_ALLOWED,
                    "unknown-account",
                    "%s has no account %s; %s lists them"
                            .formatted(
                                    label,
                                    options.as.isEmpty()
                                            ? "with the role " + String.join(" or ", roles)
                                            : "'" + options.as + "'",
                                    home().folder().resolve("accounts.json")));
        }
        return new Agent(label, url, account.get().name(), account.get().password());
    }

    private Agent byUrl(String label) {
        var password =
                options.password.isEmpty()
                        ? environment.variable("KAYA_PASSWORD")
                        : options.password;
        if (options.as.isEmpty() || password.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.USAGE,
                    "account-missing",
                    "--url needs an account: give --as, and the password in KAYA_PASSWORD");
        }
        return new Agent(label, SafeUrl.of(options.url), options.as, password);
    }

    private static CommandFailedException notUp(String message) {
        return new CommandFailedException(ExitCode.UNREACHABLE, "not-running", message);
    }
}

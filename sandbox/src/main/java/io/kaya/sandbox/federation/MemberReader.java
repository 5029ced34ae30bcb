package io.kaya.sandbox.federation;

import io.kaya.protocol.MalformedIdException;
import io.kaya.protocol.NodeId;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one entry of {@code nodes}. */
final class MemberReader {
    private static final Set<String> KEYS =
            new TreeSet<>(
                    Set.of(
                            "id",
                            "name",
                            "organisation",
                            "city",
                            "latitude",
                            "longitude",
                            "description",
                            "documents",
                            "policy",
                            "operators",
                            "started"));

    // Names that the sandbox's own Kafka and PostgreSQL give to those who may do everything.
    private static final Set<String> RESERVED =
            Set.of("admin", "broker", "controller", "postgres", "template0", "template1");

    private final Section section;
    private final Path file;

    MemberReader(Section section, Path file) {
        this.section = section;
        this.file = file;
    }

    Optional<Member> read() {
        section.only(KEYS);
        var id = id();
        var spare = id.map(NodeId::value).orElse("");
        var name = section.optionalText("name").orElse(spare);
        var organisation = section.text("organisation", "say who runs this node");
        var city = section.optionalText("city").orElse("");
        var location = location();
        var description = section.optionalText("description").orElse("");
        var documents = path("documents", "name the folder with its documents");
        var policy = path("policy", "name the file with its policy");
        if (documents.filter(path -> !Files.isDirectory(path)).isPresent()) {
            section.problem(
                    "documents",
                    "names " + documents.get() + ", which is no folder; make it or name another");
        }
        if (policy.filter(path -> !Files.isRegularFile(path)).isPresent()) {
            section.problem(
                    "policy",
                    "names " + policy.get() + ", which is no file; write it or name another");
        }
        var operators = operators();
        var started = section.flag("started", Section.Flag.TRUE);
        if (id.isEmpty() || documents.isEmpty() || policy.isEmpty()) return Optional.empty();
        return Optional.of(
                new Member(
                        id.get(),
                        name,
                        organisation,
                        city,
                        location,
                        description,
                        documents.get(),
                        policy.get(),
                        operators,
                        started));
    }

    private Optional<NodeId> id() {
        var id = section.text("id", "give the node a short name of its own");
        if (id.isEmpty()) return Optional.empty();
        if (RESERVED.contains(id)) {
            section.problem("id", id + " is a name of the broker or the database; choose another");
        }
        try {
            return Optional.of(new NodeId(id));
        } catch (MalformedIdException e) {
            section.problem("id", "is no id: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Location> location() {
        var latitude = section.degrees("latitude", 90);
        var longitude = section.degrees("longitude", 180);
        if (section.has("latitude") != section.has("longitude")) {
            section.problem(
                    section.has("latitude") ? "longitude" : "latitude",
                    "is missing; give both or neither");
        }
        if (latitude.isEmpty() || longitude.isEmpty()) return Optional.empty();
        return Optional.of(new Location(latitude.get(), longitude.get()));
    }

    private Optional<Path> path(String key, String advice) {
        var text = section.text(key, advice);
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(file.resolveSibling(text).normalize());
        } catch (InvalidPathException e) {
            section.problem(key, "is no path; " + advice);
            return Optional.empty();
        }
    }

    private List<String> operators() {
        if (!section.has("operators")) return List.of("operator");
        var operators = section.texts("operators");
        for (var operator : operators) {
            AccountName.check(section, "operators", operator);
            if (operator.equals("auditor") || operator.equals("admin")) {
                section.problem(
                        "operators", "names " + operator + ", which is an account of its own");
            }
        }
        return operators;
    }
}

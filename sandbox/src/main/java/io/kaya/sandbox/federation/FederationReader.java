package io.kaya.sandbox.federation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.kaya.protocol.FederationId;
import io.kaya.protocol.MalformedIdException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one federation file and collects what is wrong with it. */
final class FederationReader {
    private static final ObjectMapper YAML =
            new ObjectMapper(
                    YAMLFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build());
    private static final Set<String> KEYS =
            new TreeSet<>(Set.of("federation", "purposes", "people", "nodes"));

    // Far more than a thousand nodes need; a parser of YAML may take minutes over tens of
    // megabytes.
    private static final int LARGEST = 1 << 20;

    private final Path file;
    private final List<String> problems = new ArrayList<>();

    FederationReader(Path file) {
        this.file = file;
    }

    FederationFile read() {
        var root = new Section("", parse(), problems::add);
        root.only(KEYS);
        var federation = federation(root);
        var purposes = purposes(root);
        var people = new PeopleReader(root).read(federation.map(FederationId::value).orElse(""));
        var members = members(root);
        if (!problems.isEmpty()) throw new BrokenFederationException(file, problems);
        return new FederationFile(file, federation.orElseThrow(), purposes, people, members);
    }

    private JsonNode parse() {
        try {
            if (Files.size(file) > LARGEST) {
                throw broken("It is larger than 1 MB; name the file that describes the federation");
            }
            var root = YAML.readTree(Files.readString(file));
            if (root.isObject()) return root;
            throw broken("It holds no keys; begin with federation: NAME");
        } catch (JsonProcessingException e) {
            var at = Optional.ofNullable(e.getLocation()).map(l -> l.getLineNr()).orElse(1);
            throw broken(
                    "Line "
                            + at
                            + " is no YAML: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw broken("It cannot be read; check that it exists and is a text file");
        }
    }

    private Optional<FederationId> federation(Section root) {
        var name = root.text("federation", "give the federation a short name");
        if (name.isEmpty()) return Optional.empty();
        try {
            return Optional.of(new FederationId(name));
        } catch (MalformedIdException e) {
            root.problem("federation", "is no name: " + e.getMessage());
            return Optional.empty();
        }
    }

    private List<String> purposes(Section root) {
        var purposes = root.texts("purposes");
        if (!root.has("purposes")) {
            root.problem(
                    "purposes", "is missing; list what may be asked for, as [AcademicResearch]");
        }
        for (var purpose : purposes) {
            if (purpose.matches("[A-Za-z][A-Za-z0-9-]{0,79}")) continue;
            root.problem("purposes", "names " + purpose + "; use purpose ids of the W3C DPV");
        }
        return purposes;
    }

    private List<Member> members(Section root) {
        if (!root.has("nodes") || root.node().get("nodes").isEmpty()) {
            root.problem("nodes", "is missing; a federation needs at least one node");
        }
        var members = new ArrayList<Member>();
        var ids = new HashSet<String>();
        for (var section : root.sections("nodes")) {
            var member = new MemberReader(section, file).read();
            member.ifPresent(members::add);
            var id = section.node().path("id").asText();
            if (!id.isEmpty() && !ids.add(id)) {
                section.problem("id", id + " is taken by another node; choose one of its own");
            }
        }
        return members;
    }

    private BrokenFederationException broken(String problem) {
        return new BrokenFederationException(file, List.of(problem));
    }
}

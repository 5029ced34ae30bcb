package io.kaya.sandbox.federation;

import io.kaya.protocol.FederationId;
import io.kaya.protocol.NodeId;
import java.nio.file.Path;
import java.util.List;

/** A federation as one file describes it: its purposes, its people and its nodes. */
public record FederationFile(
        Path file,
        FederationId federation,
        List<String> purposes,
        List<Person> people,
        List<Member> members) {
    public FederationFile {
        purposes = List.copyOf(purposes);
        people = List.copyOf(people);
        members = List.copyOf(members);
    }

    /** Reads the file, or throws with all of its problems at once. */
    public static FederationFile read(Path file) {
        return new FederationReader(file.toAbsolutePath().normalize()).read();
    }

    public List<NodeId> nodes() {
        return members.stream().map(Member::id).toList();
    }
}

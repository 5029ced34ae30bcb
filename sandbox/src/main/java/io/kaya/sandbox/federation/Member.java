package io.kaya.sandbox.federation;

import io.kaya.protocol.NodeId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One node as the federation file describes it; its paths are absolute. */
public record Member(
        NodeId id,
        String name,
        String organisation,
        String city,
        Optional<Location> location,
        String description,
        Path documents,
        Path policy,
        List<String> operators,
        boolean started) {
    public Member {
        operators = List.copyOf(operators);
    }
}

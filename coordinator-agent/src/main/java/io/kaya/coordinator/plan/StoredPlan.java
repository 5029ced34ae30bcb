package io.kaya.coordinator.plan;

import io.kaya.protocol.message.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is kept with its question, and as the person may see it.
 *
 * @param text the answer, or what the person is asked, where no node is asked
 */
public record StoredPlan(
        String maker,
        @Nullable String note,
        @Nullable String text,
        List<String> parts,
        List<Assignment> assignments) {
    public StoredPlan {
        parts = List.copyOf(parts);
        assignments = List.copyOf(assignments);
    }

    static StoredPlan of(Plan plan) {
        return switch (plan) {
            case Plan.Ask ask ->
                    new StoredPlan(
                            ask.maker().name(),
                            ask.maker().note(),
                            null,
                            ask.parts(),
                            ask.assignments());
            case Plan.Direct direct ->
                    new StoredPlan(
                            direct.maker().name(),
                            direct.maker().note(),
                            direct.text(),
                            List.of(),
                            List.of());
            case Plan.Clarify clarify ->
                    new StoredPlan(
                            clarify.maker().name(),
                            clarify.maker().note(),
                            clarify.text(),
                            List.of(),
                            List.of());
        };
    }

    public static StoredPlan read(String json) {
        return Wire.read(json, StoredPlan.class);
    }

    /** What each instruction of one node's task belongs to, in the plan's parts. */
    public List<Integer> partsOf(String node) {
        return assignments.stream()
                .filter(assignment -> assignment.nodeId().equals(node))
                .findFirst()
                .map(Assignment::parts)
                .orElse(List.of());
    }
}

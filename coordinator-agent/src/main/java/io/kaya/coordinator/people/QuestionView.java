package io.kaya.coordinator.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaya.coordinator.compose.AnswerView;
import io.kaya.coordinator.compose.ClaimView;
import io.kaya.coordinator.plan.StoredPlan;
import io.kaya.coordinator.question.QuestionState;
import io.kaya.coordinator.task.NodeView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question, what became of it at each node, and its newest answer.
 *
 * @param lastEvent the number of the newest event that this view has in it; its stream goes on
 *     there
 * @param warnings of what the question carries, which everybody asked has read
 */
record QuestionView(
        String id,
        String conversation,
        String text,
        String purpose,
        String askedBy,
        String organisation,
        Instant askedAt,
        Instant deadline,
        @JsonProperty("state") String state,
        @Nullable StoredPlan plan,
        List<NodeView> nodes,
        @Nullable AnswerView answer,
        List<ClaimView> claims,
        List<String> open,
        int lastEvent,
        List<QuestionScan.Warning> warnings) {

    static String word(QuestionState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }
}

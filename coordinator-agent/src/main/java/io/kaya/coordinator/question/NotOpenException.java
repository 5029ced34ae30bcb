package io.kaya.coordinator.question;

import io.kaya.access.Problem;
import io.kaya.protocol.QuestionId;
import java.util.Locale;

/** The question has ended already. */
final class NotOpenException extends Problem {
    NotOpenException(QuestionId id, QuestionState state) {
        super(
                409,
                "gone",
                "Question "
                        + id
                        + " is "
                        + state.name().toLowerCase(Locale.ROOT)
                        + " already; there is nothing to withdraw");
    }
}

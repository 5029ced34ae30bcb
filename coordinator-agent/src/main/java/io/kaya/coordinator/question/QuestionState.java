package io.kaya.coordinator.question;

/**
 * Where a question stands. Legal moves:
 *
 * <pre>
 * PLANNING → ASKING | DIRECT | CLARIFY | WITHDRAWN
 * ASKING   → CLOSED (every node ended, or the deadline passed) | WITHDRAWN
 * </pre>
 */
public enum QuestionState {
    PLANNING,
    ASKING,
    CLOSED,
    WITHDRAWN,
    /** Answered from the conversation, without asking a node. */
    DIRECT,
    /** The person was asked to say more. */
    CLARIFY;

    public boolean open() {
        return this == PLANNING || this == ASKING;
    }
}

package io.kaya.audit;

import java.util.Arrays;
import java.util.Optional;

/** Every kind of step that is remembered; the wire names never change. */
public enum AuditType {
    ASKED("asked"),
    PLANNED("planned"),
    DISPATCHED("dispatched"),
    GATHERED("gathered"),
    COMPOSED("composed"),
    CLOSED("closed"),

    ADMITTED("admitted"),
    REFUSED("refused"),
    ANSWERED("answered"),
    NOTHING_FOUND("nothing-found"),
    SCANNED("scanned"),
    QUEUED("queued"),
    VIEWED("viewed"),
    CLAIMED("claimed"),
    COMMENTED("commented"),
    REDACTED("redacted"),
    /** One of several people approved; more must. */
    JUDGED("judged"),
    DECIDED("decided"),
    /** A person looked later at what a standing grant let out. */
    SAMPLED("sampled"),
    RELEASED("released"),
    WITHHELD("withheld"),
    EXPIRED("expired"),
    WITHDRAWN("withdrawn"),
    FAILED("failed"),
    CONVERSATION_SHARED("conversation-shared"),
    CONVERSATION_UNSHARED("conversation-unshared"),
    CONVERSATION_DELETED("conversation-deleted"),
    CONVERSATION_RESTORED("conversation-restored"),

    SENT("sent"),
    RECEIVED("received"),
    MESSAGE_REFUSED("message-refused"),
    MESSAGE_REPEATED("message-repeated"),
    MESSAGE_UNSENT("message-unsent"),
    CHANNEL_GAP("channel-gap"),
    CHANNEL_BEHIND("channel-behind"),
    DEAD_LETTER_REPLAYED("dead-letter-replayed"),
    DEAD_LETTER_DROPPED("dead-letter-dropped"),

    /** Another party's log went on from what was seen of it; said once a minute. */
    CHECKPOINT_SEEN("checkpoint-seen"),
    /** Another party's log does not go on from what was seen of it. */
    LOG_DOUBTED("log-doubted"),
    LOG_HALTED("log-halted"),
    LOSS_ACCEPTED("loss-accepted"),
    ALARM_SETTLED("alarm-settled"),

    CARD_PROPOSED("card-proposed"),
    CARD_APPROVED("card-approved"),
    GRANT_CONFIRMED("grant-confirmed"),
    GRANT_REVOKED("grant-revoked"),
    GRANT_SUSPENDED("grant-suspended"),
    POLICY_LOADED("policy-loaded"),
    BUDGET_CHANGED("budget-changed"),
    PROTECTION_CHANGED("protection-changed"),
    DOCUMENTS_INDEXED("documents-indexed"),
    NODE_CHANGED("node-changed"),
    KEYS_CHANGED("keys-changed"),
    SETTINGS_CHANGED("settings-changed"),
    SIGNED_IN("signed-in"),
    SIGN_IN_REFUSED("sign-in-refused"),
    SIGNED_OUT("signed-out"),
    ACCESS_REFUSED("access-refused"),
    SEARCHED("searched"),
    EXPORTED("exported");

    private final String wireName;

    AuditType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<AuditType> find(String wireName) {
        return Arrays.stream(values()).filter(type -> type.wireName.equals(wireName)).findFirst();
    }
}

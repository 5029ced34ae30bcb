package io.kaya.audit.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.audit.AuditType;
import io.kaya.audit.bundle.EntryVisitor;
import io.kaya.audit.tree.Hash;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The messages that a party's entries tell of: what it sent, received or laid aside. An entry that
 * tells of one and cannot be read is as good as none, so that its message is missing.
 */
final class Exchanges implements EntryVisitor {
    private static final String SENT = AuditType.SENT.wireName();
    private static final String RECEIVED = AuditType.RECEIVED.wireName();
    private static final String LAID_ASIDE = AuditType.MESSAGE_REFUSED.wireName();

    private record Message(String channel, long number, Hash commitment) {}

    private final List<Noted> taken = new ArrayList<>();
    private final Map<Message, Noted> laidAside = new LinkedHashMap<>();

    @Override
    public void entry(long index, JsonNode entry) {
        var type = entry.path("type").asText();
        if (type.equals(SENT) || type.equals(RECEIVED) || type.equals(LAID_ASIDE)) {
            message(entry.path("details")).ifPresent(message -> note(message, type, index));
        }
    }

    List<Noted> notes() {
        var all = new ArrayList<>(taken);
        all.addAll(laidAside.values());
        return all;
    }

    /** What was laid aside first and taken up later, by a person, was received. */
    private void note(Message message, String type, long index) {
        if (type.equals(LAID_ASIDE)) {
            laidAside.put(message, noted(message, SharedState.REFUSED, index));
            return;
        }
        laidAside.remove(message);
        taken.add(noted(message, SharedState.EXCHANGED, index));
    }

    private static Noted noted(Message message, SharedState state, long index) {
        return new Noted(message.channel(), message.number(), message.commitment(), state, index);
    }

    private static Optional<Message> message(JsonNode details) {
        try {
            var number = Long.parseLong(details.path("number").asText());
            var commitment = HexFormat.of().parseHex(details.path("commitment").asText());
            var channel = details.path("channel").asText();
            return number < 1 || channel.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Message(channel, number, Hash.of(commitment)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}

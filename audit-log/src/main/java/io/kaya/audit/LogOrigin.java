package io.kaya.audit;

import io.kaya.protocol.FederationId;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.channel.Channel;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A party's log by its name, which its checkpoints and entries tell.
 *
 * @param life from 1; the next one begins when a person accepts that the log lost something
 */
public record LogOrigin(FederationId federation, PartyId party, int life) {
    private static final String FIRST = "kaya";
    private static final Pattern LAST = Pattern.compile("audit/([1-9][0-9]{0,5})");

    public LogOrigin(FederationId federation, PartyId party) {
        this(federation, party, 1);
    }

    /** Empty for a name that no log of ours has. */
    public static Optional<LogOrigin> parse(String origin) {
        var parts = origin.split("/", 4);
        if (parts.length != 4 || !parts[0].equals(FIRST)) {
            return Optional.empty();
        }
        var last = LAST.matcher(parts[3]);
        if (!last.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new LogOrigin(
                            new FederationId(parts[1]),
                            new PartyId(parts[2]),
                            Integer.parseInt(last.group(1))));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /**
     * The topics on which the two send each other what both note; nodes send each other nothing.
     */
    public Set<String> channelsWith(LogOrigin other) {
        if (!federation.equals(other.federation) || party.equals(other.party)) return Set.of();
        if (party.equals(PartyId.COORDINATOR)) return channels(other.party);
        return other.party.equals(PartyId.COORDINATOR) ? channels(party) : Set.of();
    }

    /** Of whom it is, in whichever life. */
    public boolean of(FederationId thatFederation, PartyId thatParty) {
        return federation.equals(thatFederation) && party.equals(thatParty);
    }

    public LogOrigin nextLife() {
        return new LogOrigin(federation, party, life + 1);
    }

    private Set<String> channels(PartyId ofNode) {
        var node = new NodeId(ofNode.value());
        return Set.of(
                Channel.tasks(federation, node).topic(), Channel.replies(federation, node).topic());
    }

    @Override
    public String toString() {
        return String.join("/", FIRST, federation.value(), party.value(), "audit", "" + life);
    }
}

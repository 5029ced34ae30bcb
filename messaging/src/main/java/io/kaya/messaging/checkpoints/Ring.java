package io.kaya.messaging.checkpoints;

import io.kaya.protocol.PartyId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who watches whom: the host watches everybody, and each log is also watched by the three parties
 * that come after its own in the order of their names. So every log has witnesses that nobody
 * chose, and a thousand parties do not read a million checkpoints.
 */
final class Ring {
    static final int WITNESSES = 3;

    private final List<PartyId> parties;
    private final Map<PartyId, Integer> places = new HashMap<>();

    Ring(Collection<PartyId> parties) {
        this.parties = parties.stream().sorted(Comparator.comparing(PartyId::value)).toList();
        for (int i = 0; i < this.parties.size(); i++) places.put(this.parties.get(i), i);
    }

    /** Who cosigns the checkpoints of this party. */
    Set<PartyId> witnessesOf(PartyId party) {
        var witnesses = new TreeSet<>(Comparator.comparing(PartyId::value));
        if (places.containsKey(PartyId.COORDINATOR)) witnesses.add(PartyId.COORDINATOR);
        var place = places.get(party);
        if (place == null) {
            return witnesses;
        }
        for (int i = 1; i <= Math.min(WITNESSES, parties.size() - 1); i++) {
            witnesses.add(parties.get((place + i) % parties.size()));
        }
        witnesses.remove(party);
        return witnesses;
    }

    /**
     * Whose checkpoints this party reads: those that it watches, its own witnesses', and its own,
     * which tell it after a loss what it once signed.
     */
    Set<PartyId> readBy(PartyId party) {
        var read = new TreeSet<>(Comparator.comparing(PartyId::value));
        read.add(party);
        read.addAll(witnessesOf(party));
        parties.stream().filter(one -> watches(party, one)).forEach(read::add);
        return read;
    }

    boolean watches(PartyId witness, PartyId log) {
        return witnessesOf(log).contains(witness);
    }
}

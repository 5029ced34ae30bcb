package io.kaya.audit.partners;

import io.kaya.audit.bundle.CosignedCheckpoint;
import io.kaya.audit.note.KeyType;
import io.kaya.audit.note.MalformedNoteException;
import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.note.Signers;
import io.kaya.audit.note.VerifierKey;
import io.kaya.audit.sequence.Head;
import io.kaya.audit.sequence.LogKey;
import io.kaya.audit.sequence.Proofs;
import io.kaya.audit.tree.Hash;
import io.kaya.protocol.PartyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * This party's log among its partners: what they are shown, what they cosigned, and what this log
 * signed once and does not know any more.
 */
@ApplicationScoped
public class OwnLog {
    private final EntityManager entities;
    private final Proofs proofs;
    private final Alarms alarms;
    private final LogKey key;
    private final Clock clock;

    OwnLog(EntityManager entities, Proofs proofs, Alarms alarms, LogKey key, Clock clock) {
        this.entities = entities;
        this.proofs = proofs;
        this.alarms = alarms;
        this.key = key;
        this.clock = clock;
    }

    /**
     * The newest checkpoint, if anything but news of others' logs came in since the last one:
     * partners who note each other's checkpoints would else never come to rest.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Publication> toPublish() {
        var head = proofs.head();
        if (head.isEmpty() || alarms.halted()) {
            return Optional.empty();
        }
        var before = published(head.get());
        if (head.get().size() <= before || !grown(before)) {
            return Optional.empty();
        }
        entities.createNativeQuery(
                        "update audit_published set origin = :origin, size = :size, before = :before")
                .setParameter("origin", head.get().origin())
                .setParameter("size", head.get().size())
                .setParameter("before", before)
                .executeUpdate();
        return Optional.of(publication(head.get(), before));
    }

    /** What was to be published last was not: nobody has seen it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takenBack() {
        entities.createNativeQuery("update audit_published set size = before").executeUpdate();
    }

    /** The newest checkpoint that each partner cosigned. */
    @Transactional
    public List<Cosigned> cosigned() {
        return newest(Long.MAX_VALUE).map(StoredCosignature::shown).toList();
    }

    /** The newest one that each partner cosigned, up to a size of the log. */
    @Transactional
    public List<CosignedCheckpoint> cosignedUpTo(long size) {
        return newest(size).map(StoredCosignature::checkpoint).toList();
    }

    private Stream<StoredCosignature> newest(long upTo) {
        return entities.createQuery(
                        """
                        from StoredCosignature c
                        where c.key.origin = :origin and c.key.size = (
                            select max(d.key.size) from StoredCosignature d
                            where d.key.witness = c.key.witness and d.key.origin = c.key.origin
                            and d.key.size <= :most)
                        order by c.key.witness
                        """,
                        StoredCosignature.class)
                .setParameter("origin", proofs.head().map(Head::origin).orElse(key.origin()))
                .setParameter("most", upTo)
                .getResultStream();
    }

    /** What a partner cosigned; also what it cosigned of a log that this one does not know. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cosigned(PartyId witness, List<String> notes, String vkey) {
        var cosigner = VerifierKey.parse(vkey);
        if (cosigner.type() != KeyType.COSIGNATURE
                || !cosigner.name().equals(key.witnessName(witness))) {
            throw new MalformedNoteException("The key is not that of a witness " + witness);
        }
        for (var note : notes) {
            if (signedHere(note) && known(note)) {
                store(witness, note, cosigner);
            }
        }
    }

    /** What this log signed, as somebody still has it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reminded(List<String> notes) {
        notes.stream().filter(this::signedHere).forEach(this::known);
    }

    /**
     * @return whether it is in this log; if it should be and is not, an alarm is raised
     */
    private boolean known(String note) {
        var checkpoint = SignedCheckpoint.parse(note).checkpoint();
        var now = proofs.head();
        var origin = now.map(Head::origin).orElse(key.origin());
        var ahead = life(checkpoint.origin()) - life(origin);
        if (ahead < 0) {
            return false;
        }
        if (ahead > 0 || checkpoint.size() > now.map(Head::size).orElse(0L)) {
            alarms.raise(AlarmKind.BEHIND, origin, now.map(Head::note).orElse(""), note);
            return false;
        }
        var root = proofs.rootAt(checkpoint.size()).orElseGet(Hash::ofEmptyTree);
        if (!root.equals(checkpoint.root())) {
            alarms.raise(AlarmKind.DIVERGED, origin, now.map(Head::note).orElse(""), note);
            return false;
        }
        return true;
    }

    private int life(String origin) {
        return key.logHere(origin).orElseThrow().life();
    }

    /** Nobody but this party can have made it, so it counts, whoever brings it. */
    private boolean signedHere(String note) {
        var origin = note.lines().findFirst().orElse("");
        var own = key.verifier(origin);
        return own.isPresent()
                && Signers.of(SignedCheckpoint.parse(note).note(), List.of(own.get()))
                        instanceof Signers.Known;
    }

    private void store(PartyId witness, String note, VerifierKey cosigner) {
        var signed = SignedCheckpoint.parse(note);
        if (!(Signers.of(signed.note(), List.of(cosigner)) instanceof Signers.Known)) {
            throw new MalformedNoteException("The checkpoint is not cosigned by " + witness);
        }
        var place =
                new StoredCosignature.Key(
                        witness.value(), signed.checkpoint().origin(), signed.checkpoint().size());
        if (entities.find(StoredCosignature.class, place) == null) {
            entities.persist(new StoredCosignature(place, note, cosigner, clock.instant()));
        }
    }

    /** How much of the log under its present name was published; locks it. */
    private long published(Head head) {
        entities.createNativeQuery(
                        "insert into audit_published values (1, :origin, 0, 0) on conflict do nothing")
                .setParameter("origin", head.origin())
                .executeUpdate();
        var row =
                (Object[])
                        entities.createNativeQuery(
                                        "select origin, size from audit_published for update")
                                .getSingleResult();
        return row[0].equals(head.origin()) ? ((Number) row[1]).longValue() : 0;
    }

    private boolean grown(long since) {
        return !entities.createNativeQuery(
                        """
                        select 1 from audit_leaf l join audit_entry e on e.id = l.entry
                        where l.index >= :since and e.type <> 'checkpoint-seen' limit 1
                        """)
                .setParameter("since", since)
                .getResultList()
                .isEmpty();
    }

    private Publication publication(Head head, long before) {
        List<String> proof =
                before == 0
                        ? List.of()
                        : proofs.since(before).hashes().stream().map(Hash::toString).toList();
        return new Publication(head.note(), before, proof, head.verifier());
    }
}

package io.kaya.coordinator.question;

import io.kaya.access.Person;
import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.protocol.ConversationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What people asked, conversation by conversation. */
@ApplicationScoped
public class Conversations {
    private static final int MOST_WORDS = 10;

    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    Conversations(EntityManager entities, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One conversation as a list has it.
     *
     * @param question the newest one
     */
    public record Line(
            UUID id,
            String title,
            String owner,
            boolean shared,
            UUID question,
            QuestionState state,
            Instant askedAt) {}

    /** This person's own, those with the newest question first. */
    public List<Line> of(Person person, String words, int limit) {
        return lines("c.owner = :who", person.name(), words, limit);
    }

    /** What colleagues of this person share. */
    public List<Line> sharedWith(Person person, String words, int limit) {
        return lines("c.shared and c.organisation = :who", person.organisation(), words, limit)
                .stream()
                .filter(line -> !line.owner().equals(person.name()))
                .toList();
    }

    ConversationId begin(Person person, String firstQuestion) {
        var begun = new Conversation(ConversationId.next(), person, firstQuestion, clock.instant());
        entities.persist(begun);
        return begun.id();
    }

    public boolean mayRead(ConversationId id, Person person) {
        var found = entities.find(Conversation.class, id.value());
        return found != null && found.mayBeReadBy(person);
    }

    /**
     * @throws UnknownConversationException also for what this person may not see
     */
    public Conversation readBy(ConversationId id, Person person) {
        var found = entities.find(Conversation.class, id.value());
        if (found == null || !found.mayBeReadBy(person)) {
            throw new UnknownConversationException(id);
        }
        return found;
    }

    /**
     * @throws UnknownConversationException also for what is somebody else's
     */
    public Conversation ownedBy(ConversationId id, Person person) {
        var found = locked(id);
        if (!found.belongsTo(person)) {
            throw new UnknownConversationException(id);
        }
        return found;
    }

    /** Its questions, oldest first. */
    public List<UUID> questions(ConversationId id) {
        return entities.createQuery(
                        "select q.id from Question q where q.conversation = :id order by q.askedAt",
                        UUID.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    /** Lets colleagues of its owner read it, or no longer. */
    public void share(Conversation conversation, boolean withColleagues, Person person) {
        if (conversation.share(withColleagues)) {
            var type =
                    withColleagues
                            ? AuditType.CONVERSATION_SHARED
                            : AuditType.CONVERSATION_UNSHARED;
            note(type, conversation.id(), person);
        }
    }

    /**
     * Takes it out of every list; nothing is erased, so it can be taken back.
     *
     * @throws StillOpenException while somebody is asked
     */
    public void delete(ConversationId id, Person person) {
        var conversation = ownedBy(id, person);
        var open =
                entities.createQuery(
                                "select count(q) from Question q where q.conversation = :id and q.state in (PLANNING, ASKING)",
                                Long.class)
                        .setParameter("id", id.value())
                        .getSingleResult();
        if (open > 0) {
            throw new StillOpenException(id);
        }
        conversation.delete(clock.instant());
        note(AuditType.CONVERSATION_DELETED, id, person);
    }

    public void restore(ConversationId id, Person person) {
        var conversation = locked(id);
        if (!conversation.owner().equals(person.name())) {
            throw new UnknownConversationException(id);
        }
        if (conversation.deleted()) {
            conversation.restore();
            note(AuditType.CONVERSATION_RESTORED, id, person);
        }
    }

    private Conversation locked(ConversationId id) {
        var found = entities.find(Conversation.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new UnknownConversationException(id);
        }
        return found;
    }

    private void note(AuditType type, ConversationId id, Person person) {
        audit.append(
                AuditEvent.of(type, Actor.person(person.name(), "user")).with("conversation", id));
    }

    /** Each word stands in the title or in a question. */
    private List<Line> lines(String whose, String who, String words, int limit) {
        var wanted =
                Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
        var text =
                new StringBuilder(
                        """
                        select new io.kaya.coordinator.question.Conversations$Line(
                            c.id, c.title, c.owner, c.shared, q.id, q.state, q.askedAt)
                        from Conversation c join Question q on q.conversation = c.id
                        where c.deletedAt is null and %s and q.askedAt = (
                            select max(n.askedAt) from Question n where n.conversation = c.id)
                        """
                                .formatted(whose));
        for (int i = 0; i < wanted.size(); i++) {
            text.append(
                    """
                     and (lower(c.title) like :word%1$d escape '!' or exists (
                        select 1 from Question s where s.conversation = c.id
                        and lower(s.text) like :word%1$d escape '!'))
                    """
                            .formatted(i));
        }
        var query =
                entities.createQuery(text.append(" order by q.askedAt desc").toString(), Line.class)
                        .setParameter("who", who)
                        .setMaxResults(limit);
        for (int i = 0; i < wanted.size(); i++) {
            query.setParameter("word" + i, "%" + escaped(wanted.get(i)) + "%");
        }
        return query.getResultList();
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}

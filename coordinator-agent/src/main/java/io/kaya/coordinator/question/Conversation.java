package io.kaya.coordinator.question;

import io.kaya.access.Person;
import io.kaya.protocol.ConversationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The questions that one person asked one after another. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
public class Conversation {
    private static final int LONGEST_FIRST_TITLE = 80;
    private static final int LONGEST_TITLE = 200;

    @Id private UUID id;
    @Version private int version;

    @Column(updatable = false)
    private String owner;

    @Column(updatable = false)
    private String organisation;

    private String title;

    @Column(updatable = false)
    private Instant startedAt;

    private boolean shared;
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init")
    protected Conversation() {}

    @SuppressWarnings("NullAway.Init")
    Conversation(ConversationId id, Person owner, String firstQuestion, Instant now) {
        this.id = id.value();
        this.owner = owner.name();
        this.organisation = owner.organisation();
        this.title =
                firstQuestion.length() <= LONGEST_FIRST_TITLE
                        ? firstQuestion
                        : firstQuestion.substring(0, LONGEST_FIRST_TITLE - 1) + "…";
        this.startedAt = now;
    }

    /** What is deleted is nobody's until it is taken back. */
    public boolean belongsTo(Person person) {
        return deletedAt == null && owner.equals(person.name());
    }

    /** Its owner, and where it is shared the owner's colleagues. */
    public boolean mayBeReadBy(Person person) {
        return belongsTo(person)
                || (deletedAt == null && shared && organisation.equals(person.organisation()));
    }

    /**
     * @throws BadTitleException when it is empty or too long
     */
    public void rename(String to) {
        var stripped = to.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_TITLE) {
            throw new BadTitleException(LONGEST_TITLE);
        }
        title = stripped;
    }

    /**
     * @return whether that is news
     */
    public boolean share(boolean withColleagues) {
        var news = shared != withColleagues;
        shared = withColleagues;
        return news;
    }

    void delete(Instant now) {
        deletedAt = now;
    }

    void restore() {
        deletedAt = null;
    }

    boolean deleted() {
        return deletedAt != null;
    }

    String owner() {
        return owner;
    }

    public ConversationId id() {
        return new ConversationId(id);
    }

    public String title() {
        return title;
    }

    public boolean shared() {
        return shared;
    }
}

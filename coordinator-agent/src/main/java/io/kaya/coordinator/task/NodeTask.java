package io.kaya.coordinator.task;

import io.kaya.protocol.NodeId;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import io.kaya.protocol.message.Reply;
import io.kaya.protocol.message.Task;
import io.kaya.protocol.message.Wire;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one node was asked for one question, and how it stands there as far as its messages tell.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
public class NodeTask {
    @Id private UUID id;
    @Version private int version;

    @Column(updatable = false)
    private UUID question;

    @Column(updatable = false)
    private String node;

    @Column(updatable = false)
    private String instructions;

    @Enumerated(EnumType.STRING)
    private NodeStatus status = NodeStatus.ASKED;

    private Instant since;
    private @Nullable String reasonCode;
    private @Nullable String reasonText;
    private @Nullable Instant tryAgain;
    private @Nullable String content;
    private @Nullable String digest;

    @SuppressWarnings("NullAway.Init")
    protected NodeTask() {}

    @SuppressWarnings("NullAway.Init")
    public NodeTask(Task task, Instant now) {
        this.id = task.id().value();
        this.question = task.question().value();
        this.node = task.node().value();
        this.instructions = Wire.write(task.instructions());
        this.since = now;
    }

    /**
     * @return whether that was news
     */
    public boolean progressed(NodeStatus progress, Instant now) {
        if (status.terminal()
                || status == NodeStatus.WITHDRAWAL_SENT
                || progress.compareTo(status) <= 0) {
            return false;
        }
        status = progress;
        since = now;
        return true;
    }

    /**
     * @throws AlreadyEndedException when the node has said another end before
     */
    public void ended(NodeStatus end, @Nullable Reason reason, Instant now) {
        if (!end.terminal()) {
            throw new IllegalArgumentException(end + " is no end");
        }
        if (status.terminal()) {
            throw new AlreadyEndedException(id(), node(), status, end);
        }
        status = end;
        since = now;
        reasonCode = reason == null ? null : reason.code();
        reasonText = reason == null ? null : reason.text();
        tryAgain = reason == null ? null : reason.tryAgain();
    }

    public void released(String content, String digest) {
        this.content = content;
        this.digest = digest;
    }

    /** It was released, but nobody is to see it. */
    public void notShown(Reason why) {
        reasonCode = why.code();
    }

    /** At the deadline, when the node has said no end: provisional. */
    public void fellSilent(Instant now) {
        if (!status.terminal()) {
            status = NodeStatus.SILENT;
            since = now;
        }
    }

    /**
     * @return whether the node must be told
     */
    public boolean withdrawalSent(Instant now) {
        if (status.terminal()) {
            return false;
        }
        status = NodeStatus.WITHDRAWAL_SENT;
        since = now;
        return true;
    }

    public TaskId id() {
        return new TaskId(id);
    }

    public QuestionId question() {
        return new QuestionId(question);
    }

    public NodeId node() {
        return new NodeId(node);
    }

    public List<String> instructions() {
        return List.of(Wire.read(instructions, String[].class));
    }

    public NodeStatus status() {
        return status;
    }

    public Instant since() {
        return since;
    }

    public Optional<Reason> reason() {
        return Optional.ofNullable(reasonCode).map(code -> new Reason(code, reasonText, tryAgain));
    }

    /** What the node released, if it did. */
    public Optional<Reply> reply() {
        return Optional.ofNullable(content).map(json -> Wire.read(json, Reply.class));
    }
}

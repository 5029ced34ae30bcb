package io.kaya.coordinator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

@ConfigMapping(prefix = "kaya")
public interface CoordinatorConfig {
    /**
     * Names this process among the replicas of one coordinator; after a restart it takes up what it
     * had in hand.
     */
    @WithDefault("1")
    String replica();

    /** How long after the first release an answer appears while other nodes are still at work. */
    @WithName("answer.patience")
    @WithDefault("5s")
    Duration answerPatience();

    /** How long a question waits for its nodes when the person does not say. */
    @WithName("question.deadline")
    @WithDefault("24h")
    Duration deadline();

    /** How many questions may wait to be taken up; whoever asks one more is told to come again. */
    @WithName("question.most-waiting")
    @WithDefault("500")
    int mostWaiting();

    /** How many questions are planned, and how many answers composed, at the same time. */
    @WithDefault("2")
    int workers();
}

package io.kaya.coordinator.plan;

import io.kaya.inference.language.LanguageModel;
import io.kaya.inference.language.LanguageModelSettings;
import io.kaya.inference.language.ModelKey;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The language model of this agent; without an address there is none. */
@ConfigMapping(prefix = "kaya.model")
public interface ModelConfig {
    /** Of any OpenAI-compatible server, such as {@code http://127.0.0.1:11434/v1}. */
    Optional<URI> url();

    Optional<String> name();

    Optional<String> key();

    /** How long the model may take before the extractive maker does its work. */
    @WithDefault("30s")
    Duration timeout();

    /** Whether the model is on the premises; to be said of any that is not on this machine. */
    Optional<Boolean> onPremises();

    default Optional<LanguageModel> open() {
        return url().map(url ->
                LanguageModel.open(
                        new LanguageModelSettings(
                                url,
                                name().orElse(""),
                                key().map(ModelKey::new),
                                timeout(),
                                onPremises())));
    }
}

package io.kaya.inference.language;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Which model, where, and for how long one waits.
 *
 * @param url up to and including the version, such as {@code http://127.0.0.1:11434/v1}
 * @param declared whether the operator says that the model is on the premises; without a word, only
 *     this machine is
 */
public record LanguageModelSettings(
        URI url,
        String name,
        Optional<ModelKey> key,
        Duration timeout,
        Optional<Boolean> declared) {
    public LanguageModelSettings {
        if (url.getHost() == null
                || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "The model's url needs the form http://host:port/v1; set kaya.model.url");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "The model's url holds more than an address; a key goes into kaya.model.key");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("A model needs its name; set kaya.model.name");
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException(
                    "A model needs time to answer; set kaya.model.timeout");
        }
    }

    /**
     * @throws ModelElsewhereException when nobody declared where a model is that is not on this
     *     machine
     */
    public Whereabouts whereabouts() {
        if (declared.isPresent()) {
            return declared.orElseThrow() ? Whereabouts.ON_PREMISES : Whereabouts.ELSEWHERE;
        }
        if (onThisMachine()) return Whereabouts.ON_PREMISES;
        throw new ModelElsewhereException(
                "The model %s at %s is not on this machine. Set kaya.model.on-premises to true if it is on the premises, or to false if it is elsewhere and may all the same read what it is given"
                        .formatted(name, url.getHost()));
    }

    private boolean onThisMachine() {
        var host = url.getHost();
        if (host.equalsIgnoreCase("localhost")) return true;
        try {
            // Addresses only: what a name stands for may change after it was looked up.
            return host.matches("\\[.*]|[0-9.]+")
                    && InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}

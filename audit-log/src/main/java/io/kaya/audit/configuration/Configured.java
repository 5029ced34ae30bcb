package io.kaya.audit.configuration;

import io.kaya.audit.DetailsJson;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;

/** What one part of the configuration was when it was last noted; digests, never values. */
@Entity
@Table(name = "audit_configuration")
class Configured {
    @Id private String part;

    @Convert(converter = DetailsJson.class)
    private Map<String, String> digests;

    @SuppressWarnings("NullAway.Init")
    protected Configured() {}

    Map<String, String> digests() {
        return digests;
    }

    void became(Map<String, String> now) {
        digests = Map.copyOf(now);
    }
}

package io.kaya.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/** A filter under a name that the party's auditors share; saving it again replaces it. */
@Entity
@Table(name = "audit_search")
class SavedSearch {
    @Id private String name;

    @Convert(converter = DetailsJson.class)
    private Map<String, String> filter;

    @Column(name = "saved_by")
    private String savedBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedSearch() {}

    SavedSearch(String name, AuditFilter filter, String by, Instant now) {
        this.name = name;
        this.filter = filter.parameters();
        this.savedBy = by;
        this.savedAt = now;
    }

    void replace(AuditFilter with, String by, Instant now) {
        filter = with.parameters();
        savedBy = by;
        savedAt = now;
    }

    SavedSearches.Saved shown() {
        return new SavedSearches.Saved(name, filter, savedBy, savedAt);
    }
}

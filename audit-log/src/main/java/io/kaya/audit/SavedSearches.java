package io.kaya.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The searches that this party's auditors keep. */
@ApplicationScoped
public class SavedSearches {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int MOST = 500;

    private final EntityManager database;
    private final Clock clock;

    SavedSearches(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public record Saved(String name, Map<String, String> filter, String savedBy, Instant savedAt) {
        public Saved {
            filter = Map.copyOf(filter);
        }
    }

    @Transactional
    public List<Saved> all() {
        return database.createQuery("from SavedSearch s order by s.name", SavedSearch.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(SavedSearch::shown)
                .toList();
    }

    @Transactional
    public Optional<Saved> find(String name) {
        return Optional.ofNullable(database.find(SavedSearch.class, name)).map(SavedSearch::shown);
    }

    /**
     * @throws MalformedFilterException for a name that cannot be typed easily
     */
    @Transactional
    public Saved save(String name, AuditFilter filter, String by) {
        if (!NAME.matcher(name).matches()) {
            throw new MalformedFilterException(
                    "A search's name has a-z, 0-9 and '-', 60 characters at most");
        }
        var found = database.find(SavedSearch.class, name);
        if (found != null) {
            found.replace(filter, by, clock.instant());
            return found.shown();
        }
        var made = new SavedSearch(name, filter, by, clock.instant());
        database.persist(made);
        return made.shown();
    }

    /** Whether there was one. */
    @Transactional
    public boolean remove(String name) {
        var found = database.find(SavedSearch.class, name);
        if (found == null) return false;
        database.remove(found);
        return true;
    }
}

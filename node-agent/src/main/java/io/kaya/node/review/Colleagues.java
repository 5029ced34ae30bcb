package io.kaya.node.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whose page is open, and what it shows. A courtesy among colleagues, known to this process alone:
 * who decides is settled by claims, which are stored.
 */
@ApplicationScoped
class Colleagues {
    private final Set<Visit> visits = ConcurrentHashMap.newKeySet();

    /**
     * @param review what is being looked at, if anything is
     */
    record Colleague(String name, @Nullable String review) {}

    /** One open page; a person may have several. */
    static final class Visit {
        private final Colleague who;

        private Visit(Colleague who) {
            this.who = who;
        }
    }

    Visit enter(String name, @Nullable String review) {
        var visit = new Visit(new Colleague(name, review));
        visits.add(visit);
        return visit;
    }

    void leave(Visit visit) {
        visits.remove(visit);
    }

    List<Colleague> here() {
        return visits.stream()
                .map(visit -> visit.who)
                .distinct()
                .sorted(
                        Comparator.comparing(Colleague::name)
                                .thenComparing(
                                        Colleague::review,
                                        Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}

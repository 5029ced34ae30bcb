package io.kaya.audit.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Who was sent something, for which purpose, and how long what is remembered of it has stood. */
@ApplicationScoped
public class Recipients {
    private final EntityManager database;

    Recipients(EntityManager database) {
        this.database = database;
    }

    /**
     * @param what {@code answer} for a reply that was released to an organisation, {@code question}
     *     for instructions that were sent to a node
     */
    public record Recipient(
            String what,
            String recipient,
            String purpose,
            long times,
            Instant first,
            Instant last) {}

    /** Of one kind of entry, how many there are and since when. */
    public record Kept(String type, long entries, Instant oldest, Instant newest) {}

    public record Report(List<Recipient> recipients, List<Kept> kept) {
        public Report {
            recipients = List.copyOf(recipients);
            kept = List.copyOf(kept);
        }
    }

    @Transactional
    public Report report(Instant since, Instant until) {
        return new Report(recipients(since, until), kept());
    }

    /**
     * A node knows who asks from what came in; the coordinator knows the purpose from who asked.
     */
    @SuppressWarnings("unchecked")
    private List<Recipient> recipients(Instant since, Instant until) {
        List<Object[]> rows =
                database.createNativeQuery(
                                """
                                with released as (
                                    select 'answer' what,
                                           cast(i.details as json) ->> 'organisation' recipient,
                                           cast(i.details as json) ->> 'purpose' purpose, r.at
                                    from audit_entry r join audit_entry i on i.task = r.task
                                    where r.type = 'released' and i.type = 'received'
                                      and i.details like '%"purpose":%'
                                      and r.at >= :since and r.at < :until),
                                dispatched as (
                                    select 'question' what, d.node recipient,
                                           cast(a.details as json) ->> 'purpose' purpose, d.at
                                    from audit_entry d join audit_entry a on a.question = d.question
                                    where d.type = 'dispatched' and a.type = 'asked'
                                      and d.at >= :since and d.at < :until)
                                select what, recipient, purpose, count(*),
                                       cast(extract(epoch from min(at)) * 1000 as bigint),
                                       cast(extract(epoch from max(at)) * 1000 as bigint)
                                from (select * from released union all select * from dispatched) sent
                                group by what, recipient, purpose order by what, recipient, purpose
                                """)
                        .setParameter("since", since)
                        .setParameter("until", until)
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Recipient(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                ((Number) row[3]).longValue(),
                                millis(row[4]),
                                millis(row[5])))
                .toList();
    }

    private static Instant millis(Object epoch) {
        return Instant.ofEpochMilli(((Number) epoch).longValue());
    }

    private List<Kept> kept() {
        return database.createQuery(
                        "select new io.kaya.audit.export.Recipients$Kept(e.type, count(e), min(e.at), max(e.at))"
                                + " from AuditEntry e group by e.type order by e.type",
                        Kept.class)
                .getResultList();
    }
}

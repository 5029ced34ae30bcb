package io.kaya.node.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.governance.policy.AdmissionFacts;
import io.kaya.governance.policy.Obligations;
import io.kaya.governance.policy.ReleaseFacts;
import io.kaya.node.review.StoredDraft.DraftedClaim;
import io.kaya.node.review.StoredDraft.Passage;
import io.kaya.protocol.message.Maker;
import io.kaya.protocol.message.Source;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LeavingFactsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String ONE =
            "Text message reminders reduce missed appointments in primary care by a third";
    private static final String TWO =
            "Letters sent by post a week before the visit made no difference to attendance";

    @Test
    void a_draft_is_described_without_its_text() {
        var leaving = facts(draft(Maker.EXTRACTIVE), Changes.NONE).draft();

        assertThat(leaving.claims()).isEqualTo(2);
        assertThat(leaving.sources()).containsExactly("Audit of 2024", "Audit of 2025");
        assertThat(leaving.maker()).isEqualTo("extractive");
        assertThat(leaving.quotedWords()).isGreaterThan(20);
    }

    @Test
    void what_it_took_is_told_with_it() {
        var took = new Touched(List.of("board"), null, 3, "elsewhere", 900);

        var leaving = facts(draft(Maker.model("m"), took), Changes.NONE).draft();

        assertThat(leaving.labels()).containsExactly("board");
        assertThat(leaving.dataClasses()).isNull();
        assertThat(leaving.rows()).isEqualTo(3);
        assertThat(leaving.modelLocation()).isEqualTo("elsewhere");
    }

    @Test
    void what_nobody_wrote_down_stays_unknown() {
        var leaving = facts(draft(Maker.EXTRACTIVE), Changes.NONE).draft();

        assertThat(leaving.labels()).isNull();
        assertThat(leaving.rows()).isNull();
        assertThat(leaving.modelLocation()).isNull();
    }

    @Test
    void an_obligation_is_measured_on_what_leaves_and_not_on_the_draft() {
        var quote = new Obligations(Set.of(), null, 15, null, null, null, false);
        var draft = draft(Maker.EXTRACTIVE);
        var changes = Changes.NONE.and(new Changes.Step(List.of(), Set.of(2)));

        var before = facts(draft, Changes.NONE);
        var after = facts(draft, changes);

        assertThat(quote.unmetBy(before, 1)).containsExactly("no quotation longer than 15 words");
        assertThat(quote.unmetBy(after, 1)).isEmpty();
    }

    private static ReleaseFacts facts(StoredDraft draft, Changes changes) {
        var outgoing = Outgoing.of(draft, changes);
        return LeavingFacts.of(request(), draft, new Edition(changes, outgoing, List.of()));
    }

    private static AdmissionFacts request() {
        return new AdmissionFacts("p", "q", "o", List.of("user"), "f", "n", NOON);
    }

    private static StoredDraft draft(Maker maker) {
        return draft(maker, null);
    }

    private static StoredDraft draft(Maker maker, @Nullable Touched touched) {
        return new StoredDraft(
                List.of(claim(1, ONE, "Audit of 2024"), claim(2, TWO, "Audit of 2025")),
                maker,
                touched);
    }

    private static DraftedClaim claim(int number, String text, String title) {
        return new DraftedClaim(
                number, 0, text, new Source(title, "page 1"), new Passage(text, 0, text.length()));
    }
}

package io.kaya.node.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardProposalTest {

    @Test
    void a_document_is_told_by_what_the_others_lack() {
        var holdings =
                CardProposal.of(
                        List.of(
                                document(
                                        "Asthma",
                                        "Our clinic reviews inhaler technique. Inhaler technique matters."),
                                document(
                                        "Falls",
                                        "Our clinic prevents falls. Balance training prevents falls.")),
                        10_000);

        assertThat(holdings).extracting(Holding::title).containsExactly("Asthma", "Falls");
        assertThat(holdings.getFirst().line()).containsIgnoringCase("inhaler technique");
        assertThat(holdings.getFirst().phrases()).noneMatch(one -> one.contains("Balance"));
    }

    @Test
    void figures_are_left_out() {
        var holdings =
                CardProposal.of(
                        List.of(
                                document(
                                        "Contacts",
                                        "Call 020 7946 0018 about invoice 4711 for ward nine.")),
                        10_000);

        assertThat(holdings.getFirst().line()).doesNotContainPattern("\\d");
    }

    @Test
    void a_card_stays_small_however_much_there_is() {
        var documents =
                IntStream.range(0, 3_000)
                        .mapToObj(i ->
                                document(
                                        "Report number " + i,
                                        "Subject" + i + " differs from topic" + i + "."))
                        .toList();

        var holdings = CardProposal.of(documents, CardProposal.MOST_BYTES);

        assertThat(holdings.size()).isGreaterThan(500);
        assertThat(holdings.stream().mapToInt(one -> one.line().length()).sum())
                .isLessThan(CardProposal.MOST_BYTES);
    }

    private static List<Passage> document(String title, String text) {
        return List.of(new Passage(title, title, "page 1", text));
    }
}

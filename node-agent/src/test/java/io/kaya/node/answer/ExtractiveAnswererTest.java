package io.kaya.node.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.inference.encoder.OnnxEncoder;
import io.kaya.node.knowledge.Passage;
import io.kaya.node.knowledge.PassageIndex;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractiveAnswererTest {

    private static final String AUDIT =
            "The audit ran in four clinics. Text message reminders reduced missed appointments from"
                    + " 14.2 to 8.9 percent. Patients liked them. The cost was low.";

    @TempDir Path folder;

    private OnnxEncoder encoder;
    private PassageIndex index;
    private ExtractiveAnswerer answerer;

    @BeforeEach
    void open() {
        encoder = OnnxEncoder.builtIn();
        index = PassageIndex.open(folder, encoder);
        answerer = new ExtractiveAnswerer(index, encoder);
        index.replace("a", List.of(new Passage("a", "Reminder audit", "page 2", AUDIT)));
        index.replace(
                "b",
                List.of(
                        new Passage(
                                "b",
                                "Fire safety",
                                "page 1",
                                "Doors are checked each month by the porter.")));
    }

    @AfterEach
    void close() {
        index.close();
        encoder.close();
    }

    @Test
    void a_claim_is_a_sentence_of_the_document_tied_to_its_place() {
        var draft =
                answerer.answer(List.of("Do text message reminders reduce missed appointments?"));

        var claim = ((Draft.Claims) draft).claims().getFirst();
        assertThat(claim.text())
                .isEqualTo(
                        "Text message reminders reduced missed appointments from 14.2 to 8.9 percent.");
        assertThat(claim)
                .returns("Reminder audit", DraftClaim::title)
                .returns("page 2", DraftClaim::locator);
        assertThat(claim.quoted().getFirst().of(claim.passage())).isEqualTo(claim.text());
        assertThat(claim.support()).isBetween(0.0, 1.0);
    }

    @Test
    void what_nobody_wrote_down_is_not_found() {
        var draft = answerer.answer(List.of("Who composed the opera Rusalka in Prague?"));

        assertThat(draft).isEqualTo(new Draft.Nothing(Draft.EXTRACTIVE));
    }

    @Test
    void each_part_gets_claims_of_its_own() {
        var draft =
                answerer.answer(
                        List.of(
                                "Who composed the opera Rusalka in Prague?",
                                "How often are the doors checked for fire safety?"));

        assertThat(((Draft.Claims) draft).claims())
                .hasSizeLessThanOrEqualTo(3)
                .allMatch(claim -> claim.part() == 1)
                .first()
                .returns("Doors are checked each month by the porter.", DraftClaim::text);
    }
}

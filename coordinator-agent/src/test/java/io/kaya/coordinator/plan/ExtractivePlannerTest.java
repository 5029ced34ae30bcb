package io.kaya.coordinator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.inference.encoder.CachingEncoder;
import io.kaya.inference.encoder.OnnxEncoder;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExtractivePlannerTest {

    private static final List<Card> CARDS =
            List.of(
                    new Card(
                            "north",
                            "North Library. Rivers and towns of the north",
                            List.of(
                                    "River Tarnell: waterfalls, Mount Aldis, slate",
                                    "Hadwick: harbour, lighthouse")),
                    new Card(
                            "music",
                            "House of Music. Composers and operas",
                            List.of("Antonín Dvořák: Rusalka, New World Symphony, viola player")),
                    new Card(
                            "clinic",
                            "Clinic of the east. Primary care",
                            List.of(
                                    "Reminder audit: text messages, missed appointments",
                                    "Asthma plan: inhalers, spacers")));

    private static CachingEncoder encoder;

    @BeforeAll
    static void open() {
        encoder = new CachingEncoder(OnnxEncoder.builtIn(), 1_000);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void the_node_whose_card_fits_is_asked() {
        var plan = plan("Which waterfalls does the River Tarnell have?");

        assertThat(plan.assignments().getFirst().nodeId()).isEqualTo("north");
    }

    @Test
    void each_part_goes_to_its_own_node() {
        var plan =
                plan(
                        "Which waterfalls does the River Tarnell have, and who composed the opera Rusalka?");

        assertThat(plan.parts()).hasSize(2);
        assertThat(asked(plan, "north")).contains("Which waterfalls does the River Tarnell have");
        assertThat(asked(plan, "music")).contains("who composed the opera Rusalka?");
    }

    @Test
    void an_unsure_planner_asks_more_nodes() {
        var sure =
                plan("Do text messages reduce missed appointments in primary care at the clinic?");
        var unsure = plan("Why is it so?");

        assertThat(unsure.assignments().size()).isGreaterThan(sure.assignments().size());
    }

    @Test
    void a_follow_up_takes_the_question_before_it_along() {
        var asking =
                new Asking("And when was he born?", List.of("Who composed the opera Rusalka?"));

        var plan = (Plan.Ask) new ExtractivePlanner(encoder).plan(asking, CARDS);

        assertThat(plan.parts())
                .containsExactly("Who composed the opera Rusalka? And when was he born?");
        assertThat(plan.assignments().getFirst().nodeId()).isEqualTo("music");
    }

    @Test
    void chosen_nodes_are_asked_whatever_their_cards_say() {
        var plan =
                ExtractivePlanner.chosen(
                        new Asking("Which waterfalls are there?", List.of()), List.of("clinic"));

        assertThat(plan.assignments())
                .containsExactly(
                        new Assignment(
                                "clinic", List.of("Which waterfalls are there?"), List.of(0)));
    }

    @Test
    void without_cards_nobody_is_asked() {
        var plan =
                (Plan.Ask)
                        new ExtractivePlanner(encoder)
                                .plan(new Asking("Which waterfalls?", List.of()), List.of());

        assertThat(plan.assignments()).isEmpty();
    }

    private static Plan.Ask plan(String question) {
        return (Plan.Ask)
                new ExtractivePlanner(encoder).plan(new Asking(question, List.of()), CARDS);
    }

    private static List<String> asked(Plan.Ask plan, String node) {
        return plan.assignments().stream()
                .filter(one -> one.nodeId().equals(node))
                .flatMap(one -> one.instructions().stream())
                .toList();
    }
}

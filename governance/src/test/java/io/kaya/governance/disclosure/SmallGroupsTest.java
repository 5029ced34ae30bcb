package io.kaya.governance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SmallGroupsTest {
    private static final DisclosureScanner SCANNER =
            new DisclosureScanner(List.of()).counting(new SmallGroups(5, Weight.HOLD));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "small-group | It was seen in 3 patients only | 3 patients",
                "small-group | We had two cases of it | two cases",
                "small-group | Four elderly women declined | Four elderly women",
                "small-group | one of our residents left | one of our residents",
                "small-group | In this ward three children had it | three children",
                "small-group | Bare tre pasienter svarte | tre pasienter",
                "small-group | Nur zwei Patientinnen kamen | zwei Patientinnen",
                "small-group | Seulement 4 résidents | 4 résidents",
                "small-group | Solo dos personas | dos personas",
                "small-group | 그 병동의 환자 3명이 | 환자 3명",
                "small-group | केवल 2 रोगी आए | 2 रोगी",
                "singled-out | She was the only patient there | the only patient",
                "singled-out | It killed a 97-year-old man | 97-year-old man",
                "singled-out | Die einzige Patientin ging | Die einzige Patientin",
                "singled-out | 유일한 환자였다 | 유일한 환자"
            })
    void finds_who_is_counted_by_few(String type, String text, String found) {
        var findings = SCANNER.scan(text);

        assertThat(findings)
                .extracting(finding -> finding.type().wireName(), Finding::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(type, found));
        assertThat(findings.getFirst().action()).isEqualTo(Action.COARSEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Of 1,190 patients, 312 were asked.",
                "Type 2 patients and stage 3 cases were compared.",
                "COVID-2 patients, 2.5 patients per hour, 14 cases",
                "About 1 in 4 people smokes; at least 2 cases were expected.",
                "Ein Patient fragt, en pasient svarer, une personne écrit.",
                "Take two tablets three times a day for 4 weeks.",
                "Two million people speak to children about fire deaths.",
                "Five patients and 12 women came."
            })
    void larger_groups_and_other_numbers_are_none(String text) {
        assertThat(SCANNER.scan(text)).isEmpty();
    }

    @Test
    void a_small_number_in_a_column_of_counts_is_found() {
        var table =
                """
                | Ward | Patients | Beds |
                |------|---------:|-----:|
                | A    | 12       | 3    |
                | B    | 2        | 4    |
                """;

        var findings = SCANNER.scan(table);

        assertThat(findings).extracting(Finding::text).containsExactly("2");
        assertThat(findings.getFirst().start()).isEqualTo(table.lastIndexOf("2"));
        assertThat(SCANNER.scan("ward;cases\\nA;3\\nB;14".translateEscapes())).hasSize(1);
        assertThat(SCANNER.scan("ward;beds\\nA;3\\nB;4".translateEscapes())).isEmpty();
    }

    @Test
    void the_smallest_group_is_a_choice() {
        var three = new DisclosureScanner(List.of()).counting(new SmallGroups(3, Weight.INFORM));

        assertThat(three.scan("4 patients, 3 patients")).isEmpty();
        assertThat(three.scan("two patients").getFirst().weight()).isEqualTo(Weight.INFORM);
        assertThatThrownBy(() -> new SmallGroups(40, Weight.HOLD)).hasMessageContaining("2 to 10");
    }
}

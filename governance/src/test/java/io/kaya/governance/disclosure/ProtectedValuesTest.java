package io.kaya.governance.disclosure;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProtectedValuesTest {
    private static final byte[] KEY =
            "a key that nobody else has, 32+ bytes".getBytes(StandardCharsets.UTF_8);
    private static final String CANARY = "heron-7Q4X9-KM2T-81";
    private static final String DOCUMENT =
            "The night nurse keeps the second key in the tin behind the blue door of the store room.";

    private static final DisclosureScanner SCANNER =
            new DisclosureScanner(List.of())
                    .protecting(
                            ProtectedValues.of(
                                    KEY,
                                    List.of(
                                            value("Ola Sørensen"),
                                            value("O'Brien-Müller"),
                                            value("Berg"),
                                            value("PX-20418"),
                                            value("김민수"),
                                            value("王伟"),
                                            value("आशा राव"),
                                            value("Анна Каренина"),
                                            value("محمد الأحمد"),
                                            value("Straße 12"),
                                            new Protected.Document(DOCUMENT, "keys.md"),
                                            new Protected.Canary(CANARY, "staff.csv"))));

    private static Protected value(String text) {
        return new Protected.Value(text, "patients.csv, name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Seen by Ola Sørensen today | Ola Sørensen",
                "OLA SØRENSEN | OLA SØRENSEN",
                "ola.sorensen wrote | ola.sorensen",
                "Ola Soerensen | Ola Soerensen",
                "Ola\\tSørensens file | Ola\\tSørensen",
                "O l a  S ø r e n s e n | O l a  S ø r e n s e n",
                "Ola_Sørensen | Ola_Sørensen",
                "to OBrien Mueller, twice | OBrien Mueller",
                "Berg's note | Berg",
                "Bergs note | Berg",
                "number px20418. | px20418",
                "환자 김민수는 어제 | 김민수",
                "病人王伟今天 | 王伟",
                "रोगी आशा राव ने | आशा राव",
                "о АННА КАРЕНИНА там | АННА КАРЕНИНА",
                "مُحَمَّد الأحمد | مُحَمَّد الأحمد",
                "STRASSE 12 | STRASSE 12",
                "Wide Ｂｅｒｇ here | Ｂｅｒｇ",
                "Веrg with Cyrillic letters | Веrg",
                "nesneröS alO | nesneröS alO",
                "Byn Fberafra | Byn Fberafra"
            })
    void a_value_is_found_however_it_is_written(String text, String found) {
        var plain = text.translateEscapes();

        var findings = SCANNER.scan(plain);

        assertThat(findings).extracting(Finding::text).containsExactly(found.translateEscapes());
        assertThat(findings.getFirst().type()).isEqualTo(FindingType.PROTECTED_VALUE);
        assertThat(findings.getFirst().weight()).isEqualTo(Weight.BLOCK);
        assertThat(findings.getFirst().explanation()).contains("patients.csv, name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The city of Bergen is rainy.",
                "An iceberg was seen.",
                "Bergheim 12, Strasse 121",
                "PX-204181 and 1PX-2041",
                "Ola met Sørensen",
                "김민지는 왔다",
                "The night nurse keeps the door open."
            })
    void another_word_is_not_the_value(String text) {
        assertThat(SCANNER.scan(text)).isEmpty();
    }

    @Test
    void what_is_encoded_is_found_as_a_whole() {
        var bytes = "said of Ola Sørensen: well".getBytes(StandardCharsets.UTF_8);
        var base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var hex = HexFormat.of().formatHex(bytes);

        var findings = SCANNER.scan("x " + base64 + " y " + hex + " z Ola%20S%C3%B8rensen.");

        assertThat(findings)
                .extracting(Finding::text)
                .containsExactly(base64, hex, "Ola%20S%C3%B8rensen.");
        assertThat(findings.getFirst().explanation()).endsWith("written in base64");
    }

    @Test
    void what_is_split_over_several_texts_is_found_in_each() {
        var texts = List.of("It was Ola", "", "Sørensen who asked", "ola@clinic.example");

        var findings = SCANNER.scanTogether(texts);

        assertThat(findings).hasSize(4);
        assertThat(findings.get(0)).extracting(Finding::text).containsExactly("Ola");
        assertThat(findings.get(1)).isEmpty();
        assertThat(findings.get(2)).extracting(Finding::text).containsExactly("Sørensen");
        assertThat(findings.get(2).getFirst().weight()).isEqualTo(Weight.BLOCK);
        assertThat(findings.get(3)).isEqualTo(SCANNER.scan(texts.get(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token_T2xhIFPDuHJlbnNlbg==", // glued to other letters
                "VDJ4aElGUER1SEpsYm5ObGJnPT0=", // base64 of base64
                "bmVzbmVyw7hTIGFsTw==", // backwards, then base64
                "T 2 x h I F P D u H J l b n N l b g = =",
                "4 f 6 c 6 1 2 0 5 3 c 3 b 8 7 2 6 5 6 e 7 3 6 5 6 e",
                "543278684946504475484a6c626e4e6c62673d3d", // base64, then hex
                "J5WGCICTYO4HEZLOONSW4",
                "0x4f 0x6c 0x61 0x20 0x53 0xc3 0xb8 0x72 0x65 0x6e 0x73 0x65 0x6e",
                "01001111 01101100 01100001 01010011 11000011 10111000 01110010 01100101 01101110"
                        + " 01110011 01100101 01101110",
                "79 108 97 32 83 195 184 114 101 110 115 101 110",
                "79, 108, 97, 32, 83, 248, 114, 101, 110, 115, 101, 110",
                "117 154 141 40 123 303 270 162 145 156 163 145 156",
                "Loz Hlivmhvm",
                "Loz Høivmhvm",
                "Byn Føerafra"
            })
    void whatever_it_is_encoded_in_is_found_whole(String code) {
        var findings = SCANNER.scan("It reads " + code + " there");

        assertThat(findings).hasSize(1);
        assertThat(code).contains(findings.getFirst().text());
        assertThat(findings.getFirst().text()).hasSizeGreaterThanOrEqualTo(code.length() - 6);
        assertThat(findings.getFirst().weight()).isEqualTo(Weight.BLOCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The first half is Ola Sør|and then comes ensen of course",
                "We begin with Ola|Next is Søre|it ends with nsen",
                "It begins nesner|and goes on öS alO",
                "Code T2xhIFPD|and then uHJlbnNlbg==",
                "Hex 4f6c612053c3|goes on b872656e73656e",
                "The trap heron7Q|and 4X9KM|then 2T81"
            })
    void what_is_cut_up_over_texts_is_found_in_each(String texts) {
        var findings = SCANNER.scanTogether(List.of(texts.split("\\|")));

        assertThat(findings).allSatisfy(found -> assertThat(found).isNotEmpty());
        assertThat(findings.stream().flatMap(List::stream))
                .allMatch(finding -> finding.weight() == Weight.BLOCK);
    }

    @Test
    void what_stands_beside_a_code_is_no_piece_of_it() {
        var findings = SCANNER.scan("In 2019 it was T2xhIFPDuHJlbnNlbg== and in 1967 B9556797");

        assertThat(findings).extracting(Finding::text).containsExactly("T2xhIFPDuHJlbnNlbg==");
    }

    @Test
    void what_stands_beside_the_pieces_of_a_code_is_none_of_them() {
        var findings = SCANNER.scan("In 2019 it was T2xhIFPD then uHJlbnNlbg== and B9556797");

        assertThat(findings).extracting(Finding::text).containsExactly("T2xhIFPD", "uHJlbnNlbg==");
    }

    @Test
    void numbers_before_the_pieces_of_a_code_hide_nothing() {
        var years = IntStream.range(1901, 1961).mapToObj(Integer::toString).collect(joining(", "));

        var findings = SCANNER.scan("After " + years + " it was T2xhIFPD then uHJlbnNlbg==");

        assertThat(findings).extracting(Finding::text).contains("T2xhIFPD", "uHJlbnNlbg==");
    }

    @Test
    void more_pieces_of_a_code_than_can_be_read_are_for_a_person() {
        var codes = IntStream.range(0, 500).mapToObj("x%03dQ"::formatted).collect(joining(" - "));

        var findings = SCANNER.scan(codes);

        assertThat(findings).extracting(Finding::weight).containsExactly(Weight.HOLD);
    }

    @Test
    void too_many_pieces_over_several_texts_are_for_a_person_as_well() {
        var codes = IntStream.range(0, 300).mapToObj("x%03dQ"::formatted).collect(joining(" - "));

        var findings = SCANNER.scanTogether(List.of(codes, codes));

        assertThat(findings.getFirst()).isEmpty();
        assertThat(findings.getLast()).extracting(Finding::weight).containsExactly(Weight.HOLD);
    }

    @Test
    void the_second_half_of_a_long_value_may_come_first() {
        var scanner =
                new DisclosureScanner(List.of())
                        .protecting(
                                ProtectedValues.of(
                                        KEY, List.of(value("Bartholomew Featherstone"))));

        var findings =
                scanner.scanTogether(List.of("last comes therstone", "first was Bartholomew Fea"));

        assertThat(findings.get(0)).extracting(Finding::text).containsExactly("therstone");
        assertThat(findings.get(1)).extracting(Finding::text).containsExactly("Bartholomew Fea");
        assertThat(findings.get(1).getFirst().explanation()).contains("A piece of a value");
    }

    @Test
    void words_of_a_value_that_stand_apart_in_one_text_are_not_the_value() {
        var texts = List.of("Ola met Sørensen there", "Nobody else was there");

        assertThat(SCANNER.scanTogether(texts)).allSatisfy(found -> assertThat(found).isEmpty());
    }

    @Test
    void a_piece_of_a_canary_is_found_wherever_it_stands() {
        var findings = SCANNER.scan("It says xxx4x9km2tyyy, so");

        assertThat(findings).extracting(Finding::text).containsExactly("4x9km2t");
        assertThat(findings.getFirst().type()).isEqualTo(FindingType.CANARY);
        assertThat(findings.getFirst().explanation()).contains("staff.csv").doesNotContain("heron");
        assertThat(findings.getFirst().type().mark()).doesNotContain("canary");
    }

    @Test
    void a_passage_of_a_document_is_found_from_word_to_word() {
        var findings =
                SCANNER.scan("He wrote that the SECOND key: in the tin behind (the) blue sea lies");

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().text()).contains("key: in the tin behind (the)");
    }

    @Test
    void what_is_too_short_to_tell_apart_is_counted() {
        var values = ProtectedValues.of(KEY, List.of(value("No"), value("-"), value("Anna")));

        assertThat(values.tooShort()).isEqualTo(2);
        assertThatThrownBy(() -> new Protected.Canary("abc", "x.csv"))
                .hasMessageContaining("x.csv");
        assertThatThrownBy(() -> ProtectedValues.of(new byte[8], List.of()))
                .hasMessageContaining("32");
    }

    @Test
    void two_together_find_what_each_of_them_finds() {
        var both =
                ProtectedValues.of(KEY, List.of(value("Ola Sørensen"), value("No")))
                        .and(ProtectedValues.of(KEY, List.of(value("Anna Berg"))));

        var findings =
                new DisclosureScanner(List.of())
                        .protecting(both)
                        .scan("Anna Berg met Ola Sørensen");

        assertThat(findings).extracting(Finding::text).containsExactly("Anna Berg", "Ola Sørensen");
        assertThat(both.tooShort()).isEqualTo(1);
        assertThatThrownBy(() -> both.and(ProtectedValues.of(new byte[32], List.of())))
                .hasMessageContaining("different keys");
    }

    @Test
    void nothing_tells_the_text_of_what_is_protected() {
        assertThat(value("Ola").toString()).doesNotContain("Ola");
        assertThat(new Protected.Canary(CANARY, "x").toString()).doesNotContain("heron");
        assertThat(new Protected.Document("Ola", "x").toString()).doesNotContain("Ola");
    }
}

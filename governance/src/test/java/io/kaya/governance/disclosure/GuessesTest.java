package io.kaya.governance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a model, names and places are guesses: they inform, and say what they are. */
final class GuessesTest {
    private static final DisclosureScanner SCANNER =
            new DisclosureScanner(List.of()).guessingNames();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "person-name | Seen by Kari Nordmann today | Kari Nordmann",
                "person-name | Yesterday Jürgen von Schäfer came | Jürgen von Schäfer",
                "person-name | Ring Étienne Lefèvre nå | Étienne Lefèvre",
                "person-name | a girl called Xanthe Quill | Xanthe Quill",
                "person-name | Hun heter Saga Lind | Saga Lind",
                "person-name | 어제 김민수 씨가 왔다 | 김민수",
                "person-name | कल आशा राव आईं | आशा राव",
                "place-name | the ward in Tromsø closed | Tromsø",
                "place-name | trams of New York run | New York",
                "place-name | she lives in Little Snoring now | Little Snoring",
                "place-name | Er wohnt in Kleinwalsertal | Kleinwalsertal",
                "place-name | at 12 Orchard Lane, twice | 12 Orchard Lane",
                "place-name | ved Kirkegata 12 | Kirkegata 12",
                "place-name | au 5 rue de la Paix | 5 rue de la Paix",
                "place-name | मुंबई में | मुंबई"
            })
    void a_guess_informs_and_says_so(String type, String text, String found) {
        var findings = SCANNER.scan(text);

        assertThat(findings).extracting(Finding::text).containsExactly(found);
        assertThat(findings.getFirst().type().wireName()).isEqualTo(type);
        assertThat(findings.getFirst().weight()).isEqualTo(Weight.INFORM);
        assertThat(findings.getFirst().stage()).isEqualTo(Stage.NAMES);
        assertThat(findings.getFirst().explanation()).contains("guess").contains("not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Patient Safety Board met four times.",
                "Blood pressure was measured on Monday and Tuesday.",
                "Type 2 Diabetes Mellitus needs a Care Plan.",
                "Die Praxis hat im Sommer geschlossen."
            })
    void ordinary_capitals_are_no_names(String text) {
        assertThat(SCANNER.scan(text)).isEmpty();
    }
}

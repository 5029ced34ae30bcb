package io.kaya.governance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number here is made up; those with check digits were computed for these tests. */
final class DisclosureScannerTest {
    private static final DisclosureScanner SCANNER =
            new DisclosureScanner(List.of("NO", "GB", "US", "IN", "AU", "KR"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "email | hold | Write to kari.nordmann+x@example.org. | kari.nordmann+x@example.org",
                "email | hold | Write to ola@clinic.example.no, please | ola@clinic.example.no",
                "email | hold | ola (at) clinic (dot) example | ola (at) clinic (dot) example",
                "email | hold | ola [at] clinic.example | ola [at] clinic.example",
                "email | hold | full width ola＠clinic．example | ola＠clinic．example",
                "phone | hold | Ring +44 20 7946 0958 after noon | +44 20 7946 0958",
                "phone | hold | from 020 7946 0958 | 020 7946 0958",
                "phone | hold | desk (415) 555-2671 | (415) 555-2671",
                "phone | hold | desk 415-555-2671 x | 415-555-2671",
                "phone | hold | Tel. 22 34 56 78 | 22 34 56 78",
                "phone | hold | mobile: 9820012345 | 9820012345",
                "phone | hold | 전화 +82 2-312-3456 | +82 2-312-3456",
                "iban | hold | Pay NO93 8601 1117 947 AND tell us | NO93 8601 1117 947",
                "iban | hold | to GB82WEST12345698765432. | GB82WEST12345698765432",
                "iban | hold | de89 3704 0044 0532 0130 00 | de89 3704 0044 0532 0130 00",
                "payment-card | hold | card 4111 1111 1111 1111 | 4111 1111 1111 1111",
                "payment-card | hold | 378282246310005 was used | 378282246310005",
                "payment-card | hold | 5555-5555-5555-4444 | 5555-5555-5555-4444",
                "ip-address | hold | from 192.168.17.4, twice | 192.168.17.4",
                "ip-address | hold | from 2001:db8::8a2e:370:7334 | 2001:db8::8a2e:370:7334",
                "ip-address | hold | fe80:0:0:0:202:b3ff:fe1e:8329 | fe80:0:0:0:202:b3ff:fe1e:8329",
                "url | inform | see https://example.org/a?b=c for more | https://example.org/a?b=c",
                "url | inform | see www.example.org now | www.example.org",
                "url | inform | see example.org/a?b=c now | example.org/a?b=c",
                "date-of-birth | hold | DOB: 12/03/1961 | 12/03/1961",
                "date-of-birth | hold | Date of birth 1961-03-12 | 1961-03-12",
                "date-of-birth | hold | was born in Leeds on 12 March 1961 | 12 March 1961",
                "date-of-birth | hold | a man (born March 12, 1961) came | March 12, 1961",
                "date-of-birth | hold | 12.03.61 (DOB) | 12.03.61",
                "date-of-birth | hold | født 12. mars 1961 i Bergen | 12. mars 1961",
                "date-of-birth | hold | Ola (f. 12.03.1961) | 12.03.1961",
                "date-of-birth | hold | née le 12 août 1961 à Lyon | 12 août 1961",
                "date-of-birth | hold | geb. am 12. März 1961 | 12. März 1961",
                "date-of-birth | hold | nacida el 12 de marzo de 1961 | 12 de marzo de 1961",
                "date-of-birth | hold | 생년월일: 1961년 3월 12일 | 1961년 3월 12일",
                "date-of-birth | hold | जन्म तिथि १२/०३/१९६१ | १२/०३/१९६१",
                "national-id | hold | NHS number 943 476 5919 | 943 476 5919",
                "national-id | hold | NHS no 9434765919 | 9434765919",
                "national-id | hold | NI AB 12 34 56 C | AB 12 34 56 C",
                "national-id | hold | 219-09-9999 on file | 219-09-9999",
                "national-id | hold | SSN 219099999 | 219099999",
                "national-id | hold | 2341 2341 2346 | 2341 2341 2346",
                "national-id | hold | Aadhaar: 234123412346 | 234123412346",
                "national-id | hold | RRN 900101-1234567 | 900101-1234567",
                "national-id | hold | TFN 123 456 782 | 123 456 782",
                "national-id | hold | Medicare 2123 45670 1 | 2123 45670 1",
                "national-id | hold | fnr 130275 13160 | 130275 13160",
                "national-id | hold | pnr 811228-9874 | 811228-9874",
                "national-id | hold | hetu 131052-308T | 131052-308T",
                "national-id | hold | CPR 070761-4285 | 070761-4285",
                "national-id | hold | DNI 12345678Z | 12345678Z",
                "national-id | hold | NIE X1234567L | X1234567L",
                "national-id | hold | 2 55 08 14 168 025 38 | 2 55 08 14 168 025 38",
                "national-id | hold | Steuer-ID 86 095 742 719 | 86 095 742 719",
                "national-id | hold | BSN 111222333 | 111222333",
                "national-id | hold | PESEL 44051401359 | 44051401359",
                "national-id | hold | codice fiscale RSSMRA85T10A562S | RSSMRA85T10A562S",
                "national-id | hold | registre 85.07.30-033.28 | 85.07.30-033.28",
                "national-id | hold | CPF 529.982.247-25 | 529.982.247-25",
                "national-id | hold | 号码11010519491231002X在 | 11010519491231002X",
                "national-id | hold | AHV 756.9217.0769.85 | 756.9217.0769.85",
                "national-id | hold | SIN: 046 454 286 | 046 454 286",
                "national-id | hold | TC kimlik no 10000000146 | 10000000146",
                "national-id | hold | of 8001015009087. | 8001015009087",
                "national-id | hold | PPS no 1234567T | 1234567T",
                "national-id | hold | NIF 123456789 | 123456789",
                "national-id | hold | マイナンバー 1234 5678 9018 | 1234 5678 9018",
                "national-id | hold | nar. 736028/5163 | 736028/5163",
                "national-id | hold | NRIC S1234567D | S1234567D",
                "national-id | hold | PAN ABCPE1234F | ABCPE1234F",
                "national-id | hold | 주민등록번호는 900101-1234567입니다 | 900101-1234567",
                "record-number | hold | MRN: 00482913 | 00482913",
                "record-number | hold | patient ID PX-20418 was | PX-20418",
                "record-number | hold | medical record no. 4482913 | 4482913",
                "record-number | hold | Journalnummer: 4482913 | 4482913",
                "record-number | hold | Patienten-ID lautet P-104482 | P-104482",
                "record-number | hold | numéro de dossier 4482913 | 4482913",
                "record-number | hold | 환자번호는 4482913입니다 | 4482913",
                "record-number | hold | Hospital number A104482 | A104482",
                "secret | block | key AKIAIOSFODNN7EXAMPLE here | AKIAIOSFODNN7EXAMPLE",
                "secret | block | ghp_0123456789abcdefghijABCDEFGHIJ012345 | ghp_0123456789abcdefghijABCDEFGHIJ012345",
                "secret | block | eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcDEF123_- | eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcDEF123_-",
                "secret | block | password=hunter2 | hunter2",
                "secret | block | the password is Tr0ub4dor&3. | Tr0ub4dor&3.",
                "secret | block | \"api_key\": \"9f8e7d6c5b4a\" | 9f8e7d6c5b4a",
                "secret | block | postgres://kaya:s3cr3t@db/x | s3cr3t",
                "secret | block | Passordet? passord: Sommer2024! | Sommer2024!",
                "secret | block | hf_AbCdEfGhIjKlMnOpQrStUvWxYz0123 | hf_AbCdEfGhIjKlMnOpQrStUvWxYz0123",
                "secret | block | Authorization: Bearer abc123def456ghi789 | abc123def456ghi789",
                "secret | block | our token here: Zm9vYmFyQmF6MTIzNDU2Nzg5MA== | Zm9vYmFyQmF6MTIzNDU2Nzg5MA==",
                "coordinates | hold | lives at 59.91273, 10.74609 | 59.91273, 10.74609",
                "coordinates | hold | ved 59,91273; 10,74609 der | 59,91273; 10,74609",
                "coordinates | hold | N 59° 54.76', E 10° 44.76' | N 59° 54.76', E 10° 44.76'",
                "coordinates | hold | geo:59.91,10.74 | 59.91,10.74",
                "coordinates | hold | 9FFGWP7V+4X is home | 9FFGWP7V+4X",
                "coordinates | hold | GPS 59.913 10.746 | 59.913 10.746",
                "coordinates | hold | at 59°54'45\"N 10°44'46\"E | 59°54'45\"N 10°44'46\"E",
                "person-name | inform | Dr Kari Nordmann wrote it | Kari Nordmann",
                "person-name | inform | seen by Mrs. O'Brien today | O'Brien",
                "person-name | inform | the patient Ola Hansen left | Ola Hansen"
            })
    void finds_it_and_only_it(String type, String weight, String text, String found) {
        var findings = SCANNER.scan(text);

        assertThat(findings)
                .extracting(f -> f.type().wireName(), f -> f.weight().wireName(), Finding::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(type, weight, found));
        assertThat(findings.getFirst().explanation()).isNotBlank().doesNotContain(found);
    }

    @ParameterizedTest
    @CsvSource({
        "NHS number 943 476 5918",
        "2341 2341 2347",
        "4111 1111 1111 1112",
        "NO93 8601 1117 948",
        "fnr 130275 13161",
        "hetu 131052-308U",
        "DNI 12345678A",
        "RRN 901301-1234567",
        "219-00-9999",
        "from 300.168.17.4",
        "TFN 123 456 783",
        "codice fiscale RSSMRA85T10A562T",
        "registre 85.07.30-033.29",
        "CPF 529.982.247-26",
        "11010519491231002Y",
        "AHV 756.9217.0769.86",
        "SIN: 046 454 287",
        "TC kimlik no 10000000147",
        "of 8001015009088.",
        "PPS no 1234567U",
        "NIF 123456780",
        "マイナンバー 1234 5678 9019",
        "nar. 736028/5164",
        "NRIC S1234567E"
    })
    void a_number_that_fails_its_check_is_none(String text) {
        assertThat(SCANNER.scan(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "iban | G\u041282WEST12345698765432 with a Cyrillic letter",
                "payment-card | 4111\u200b1111\u200b11111111 with nothing between",
                "payment-card | \uff14111 1111 1111 1111 with a wide digit",
                "payment-card | \ud835\udfd2111 1111 1111 1111 with a mathematical digit",
                "secret | \u0410KIAIOSFODNN7EXAMPLE with a Cyrillic letter",
                "email | ola\u2060@clinic.example with a joiner"
            })
    void a_disguise_that_a_reader_does_not_see_hides_nothing(String type, String text) {
        var finding = SCANNER.scan(text).getFirst();

        assertThat(finding.type().wireName()).isEqualTo(type);
        assertThat(text).startsWith(finding.text().substring(0, 1)).contains(finding.text());
        assertThat(text.substring(finding.end())).startsWith(" with");
    }

    @Test
    void a_finding_says_how_it_was_found_and_what_to_do() {
        var finding = SCANNER.scan("Write to ola@clinic.example").getFirst();

        assertThat(finding.stage()).isEqualTo(Stage.RECOGNISED);
        assertThat(finding.action()).isEqualTo(Action.REDACT);
    }

    @Test
    void a_private_key_is_found_whole_and_blocks() {
        var key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEabc+/=\nxyz\n-----END RSA PRIVATE KEY-----";

        var findings = SCANNER.scan("before\n" + key + "\nafter");

        assertThat(findings).extracting(Finding::text).containsExactly(key);
        assertThat(findings.getFirst().weight()).isEqualTo(Weight.BLOCK);
    }

    @Test
    void a_private_key_that_was_cut_off_is_found_as_far_as_it_goes() {
        var key = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\nhkiG9w0BAQEFAASC";

        assertThat(SCANNER.scan("see " + key + " and so on"))
                .extracting(Finding::text)
                .containsExactly(key);
    }

    @Test
    void of_two_that_overlap_the_weightier_remains() {
        var findings = SCANNER.scan("see https://example.org/?mail=ola@clinic.example");

        assertThat(findings).extracting(Finding::type).containsExactly(FindingType.EMAIL);
    }

    @Test
    void several_findings_come_in_the_order_of_the_text() {
        var findings = SCANNER.scan("Mrs Berg, DOB 12/03/1961, berg@example.org, MRN 0048291");

        assertThat(findings)
                .extracting(Finding::type)
                .containsExactly(
                        FindingType.PERSON_NAME,
                        FindingType.DATE_OF_BIRTH,
                        FindingType.EMAIL,
                        FindingType.RECORD_NUMBER);
    }

    @Test
    void numbers_as_dialled_at_home_need_a_known_country() {
        var abroad = new DisclosureScanner(List.of());

        assertThat(abroad.scan("Tel. 22 34 56 78")).isEmpty();
        assertThat(abroad.scan("Tel. +47 22 34 56 78")).hasSize(1);
        assertThatThrownBy(() -> new DisclosureScanner(List.of("Norway")))
                .hasMessageContaining("two letters");
    }

    @Test
    void a_finding_never_shows_its_passage_in_a_log_line() {
        assertThat(SCANNER.scan("ola@clinic.example").getFirst().toString())
                .isEqualTo("Finding[email, hold, 0-18]");
    }
}

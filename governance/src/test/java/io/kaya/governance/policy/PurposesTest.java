package io.kaya.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PurposesTest {
    @ParameterizedTest
    @CsvSource({
        "AcademicResearch, AcademicResearch, true",
        "AcademicResearch, ResearchAndDevelopment, true",
        "AcademicResearch, Purpose, true",
        "CommercialResearch, CommercialPurpose, true",
        "CommercialResearch, ResearchAndDevelopment, true",
        "TargetedAdvertising, Marketing, true",
        "ResearchAndDevelopment, AcademicResearch, false",
        "AcademicResearch, Marketing, false",
        "OurOwn, OurOwn, true",
        "OurOwn, Purpose, false"
    })
    void a_purpose_is_what_is_broader(String purpose, String broader, boolean is) {
        assertThat(Purposes.isA(purpose, broader)).isEqualTo(is);
        assertThat(
                        Facts.policy(
                                        Facts.rule(
                                                "a",
                                                "request.purpose.isA(request.topic)",
                                                "accept"))
                                .judge(asking(purpose, broader), Facts.NOON))
                .isInstanceOf(is ? Admission.Accept.class : Admission.Refuse.class);
    }

    @ParameterizedTest
    @CsvSource({
        "AcademicReserch, 'did you mean AcademicResearch?'",
        "academicresearch, 'did you mean AcademicResearch?'",
        "Bribery, 'such are AcademicResearch and ServiceProvision'"
    })
    void a_misspelt_purpose_does_not_compile(String purpose, String told) {
        assertThatThrownBy(() ->
                        Facts.policy(
                                Facts.rule(
                                        "a",
                                        "request.purpose.isA(\"%s\")".formatted(purpose),
                                        "accept")))
                .hasMessageContaining("is no purpose of the W3C DPV")
                .hasMessageContaining(told);
    }

    @Test
    void every_broader_purpose_is_itself_one_and_leads_to_the_top() {
        assertThat(Purposes.all())
                .hasSizeGreaterThan(100)
                .allSatisfy(purpose -> assertThat(Purposes.isA(purpose, "Purpose")).isTrue());
    }

    private static AdmissionFacts asking(String purpose, String topic) {
        return new AdmissionFacts(
                purpose,
                null,
                topic,
                null,
                null,
                null,
                null,
                null,
                Budget.UNKNOWN,
                History.UNKNOWN);
    }
}

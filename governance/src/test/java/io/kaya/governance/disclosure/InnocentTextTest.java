package io.kaya.governance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A standing grant asks for no findings at all, so ordinary sentences must have none. */
final class InnocentTextTest {
    private static final DisclosureScanner SCANNER =
            new DisclosureScanner(List.of("NO", "GB", "US", "IN", "AU", "KR"));

    private static final DisclosureScanner EVERYTHING =
            SCANNER.guessingNames().counting(new SmallGroups(5, Weight.INFORM));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Give amoxicillin 500 mg three times a day for 5 days.",
                "The audit covered 2019-2023 and all 14 practices.",
                "Missed appointments fell from 14.2 to 8.9 percent.",
                "Of 1,190 patients, 312 (26.2%) had an HbA1c above 58 mmol/mol.",
                "The practice is certified to ISO 9001 and ISO 27001:2022.",
                "NICE guideline NG28 recommends metformin first.",
                "Blood pressure was 142/88 mmHg on average.",
                "The hazard ratio was 0.84 (95% CI 0.71 to 0.99, p = 0.037).",
                "Odds ratios were 1.23, 1.45 and 2.01 respectively.",
                "Coefficients of 0.0123, 0.0456 and 0.0789 were found.",
                "The correlation was 0.8123, 0.0011 after adjustment.",
                "Opening hours are 08:00-18:30 on weekdays.",
                "The clinic opens at 8:30 and closes at 17:00:00 sharp.",
                "See section 3.1.2.4 of the guideline and table 2.1.",
                "We used version 4.2.1.3 of the software.",
                "The budget was 1 250 000 kroner in 2024.",
                "In total 12,345,678 doses were given by 31 December 2021.",
                "Between 1 January 2020 and 30 June 2022, 4,512 people were screened.",
                "The review took place on 2023-04-17 and was repeated on 2024-04-15.",
                "Vaccination coverage rose from 71.5% in 2018 to 88.3% in 2023.",
                "Dosage: 10 mg/kg every 6-8 hours, at most 4 g per day.",
                "Give 0.5 ml of adrenaline 1:1000 intramuscularly.",
                "The ratio of nurses to patients was 1:8 at night.",
                "Follow up after 2, 6 and 12 weeks, then every 3-6 months.",
                "The ICD-10 code is J45.9 and the SNOMED code is 195967001.",
                "The read code H33.. was used for asthma.",
                "Trial registration NCT01234567 and ISRCTN12345678.",
                "DOI 10.1136/bmj.n71 reports the PRISMA 2020 statement.",
                "ISBN 978-0-306-40615-7 is the handbook's second edition.",
                "PMID 33782057 and PMC8005924 describe the method.",
                "eGFR below 30 ml/min/1.73 m2 needs a lower dose.",
                "A FEV1/FVC ratio of 0.70 or less suggests COPD.",
                "The questionnaire has 36 items (SF-36) and takes 10-15 minutes.",
                "The sample had 1024 records in 12 batches of 85 or 86.",
                "Rooms 101, 102 and 103 are for children under 5.",
                "The mean age was 54.3 years (SD 12.8, range 18-91).",
                "Patients were born between 1940 and 1990.",
                "Children born in 2015 were invited twice.",
                "The Patient Safety Board met four times in 2022.",
                "Patient Reported Outcome Measures were collected for 240 patients.",
                "Every patient should receive written information.",
                "Doctors and nurses shared the record with the patient.",
                "Password reset requests are 40% of calls to the help desk.",
                "Passwords are changed every 90 days and have 12 characters or more.",
                "The key finding is that continuity lowers admissions by 12.8%.",
                "Secret shoppers visited 25 practices in spring 2023.",
                "Access tokens expire after 15 minutes, as the standard asks.",
                "Call volumes peaked at 1,850 on Monday 8 January 2024.",
                "Telephone triage handled 64.1% of 20,341 contacts.",
                "Mobile clinics saw 3,200 people in 2022 and 4,100 in 2023.",
                "The phone line was staffed 24/7 by 2.5 full-time equivalents.",
                "About 9 in 10 records were complete (1,071 of 1,190).",
                "Record numbers of visits were seen in winter 2022/23.",
                "The case number rose by 25 each week.",
                "Wait times: 12-15 days (2021), 9-11 days (2022), 7-8 days (2023).",
                "The distance is 12.75 km, 20 minutes by bus 31.",
                "Lat pull exercises were done 3 times a week.",
                "Located 5.250 km north, 10.125 km east of the town hall.",
                "Costs fell from £12,500 to £8,750 (-30.0%).",
                "Medicare spending grew 5.9% to $944.3 billion in 2022.",
                "Social security covers 80% of 1 200 000 residents.",
                "The NHS saved 1,234 hours across 56 practices.",
                "Its IP rating is IP65, and the pump runs at 12.5 ml per hour.",
                "Temperatures of 38.0-38.9 degrees for 24-48 hours are common.",
                "Use a 21G needle, 38 mm, at 90 degrees to the skin.",
                "At 2-8 °C the vaccine keeps for 30 days, at -20 °C for 6 months.",
                "The city lies at 59 degrees north, and winters are dark.",
                "Serotypes 4, 6B, 9V, 14, 18C, 19F and 23F are covered.",
                "The std::vector of the script held 2,048 values.",
                "We compared 2022-23 with 2021-22 and found 1,024 fewer visits.",
                "Grant agreement no 825775 funded the work until 2026.",
                "Batch 20230417-02 was recalled.",
                "SHA-256 checksums are kept with each export.",
                "The median was 3 (IQR 2–5), the maximum 17.",
                "Score 0–4: low; 5–9: mild; 10–14: moderate; 15–19: severe.",
                "The 1995 Treaty of Saarbrücken was signed by 14 states on 3 March 1995.",
                "Super Bowl 50 decided the champion of the 2015 season.",
                "The city had 494,665 inhabitants in 2010 and 508,529 in 2015.",
                "Johannes Kepler was born on 27 December 1571 in Weil der Stadt.",
                "Marie Curie, born 7 November 1867, won the prize in 1903 and in 1911.",
                "The river flows 1,233 km from 2,345 m above the sea to the North Sea.",
                "In 1856 the library held 120,000 volumes; by 1927 there were 410,000.",
                "The station carried 21,452,000 passengers in 2014/15.",
                "Apollo 11 landed at 20:17:40 UTC on July 20, 1969.",
                "The train left at 12.03 and arrived at 14.55 on 12.03.2016.",
                "Its atomic mass is 15.999, its melting point 54.36 K and 90.188 K its boiling point.",
                "Pi is 3.14159265, e is 2.71828183, and the golden ratio 1.61803399.",
                "The novel (ISBN 0-306-40615-2) sold 2,500,000 copies in 40 languages.",
                "Article 12(3) of Regulation (EU) 2016/679 sets one month.",
                "Flight 370 vanished on 8 March 2014 with 239 people on board.",
                "The gene BRCA1 lies at 17q21.31 and spans 81,189 bases.",
                "The catalogue lists NGC 4258, M31 and HD 209458.",
                "Euro 2016 was played in 10 cities from 10 June to 10 July 2016.",
                "It runs on Linux 6.1.0.18 and SPSS 29.0.2.0 since May.",
                "Order 4711-0815-2024 came in 3 boxes of 12 at 19,90 each.",
                "Article number 8712345678906 replaces 8712345678913.",
                "The invoice 2023-004417 of 14.02.2023 is for 1.250,00 euros.",
                "And/or is written on/off in the app, e.g. mg/kg.d or km/h.",
                "Node.js/Java and ASP.NET/C# are taught, says the syllabus.",
                "Kirken ble bygget i 1150 og brant 12. mars 1961.",
                "Die Stadt wurde am 12. März 1945 zerstört und bis 1961 aufgebaut.",
                "Le pont, long de 1 853 m, fut ouvert le 12 août 1961.",
                "El puente mide 1.853 m y se abrió el 12 de agosto de 1961.",
                "이 다리는 1961년 3월 12일에 개통되었고 길이는 1,853미터이다.",
                "यह पुल १२ मार्च १९६१ को खुला और १,८५३ मीटर लंबा है।",
                "Волга имеет длину 3531 км, площадь 1 360 000 км² и 200 притоков.",
                "흡연율은 2015년 22.6%에서 2022년 17.7%로 감소했다.",
                "मधुमेह के 1,240 रोगियों में से 62% की जाँच हुई।",
                "Andelen økte fra 14,2 til 18,9 prosent i 2023."
            })
    void has_no_finding(String sentence) {
        assertThat(EVERYTHING.scan(sentence)).noneMatch(one -> one.weight().atLeast(Weight.HOLD));
        assertThat(SCANNER.scan(sentence))
                .extracting(finding -> finding.type() + " " + finding.text())
                .isEmpty();
    }
}

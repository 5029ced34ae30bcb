package io.kaya.governance.disclosure;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bank accounts: as many characters as the country has, and ISO 7064. */
final class Ibans implements Recogniser {
    private static final Pattern START = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{2}\\d{2}");

    private static final Map<String, Integer> LENGTHS =
            Stream.of(
                            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22",
                            "CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22",
                            "GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30",
                            "KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20",
                            "MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22",
                            "RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26",
                            "UA29 VA22 VG24 XK20 YE30")
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    entry -> entry.substring(0, 2),
                                    entry -> Integer.valueOf(entry.substring(2))));

    @Override
    public Stream<Hit> find(String folded) {
        return START.matcher(folded).results().flatMap(match -> account(folded, match));
    }

    private static Stream<Hit> account(String text, MatchResult start) {
        var length = LENGTHS.get(start.group().substring(0, 2).toUpperCase(Locale.ROOT));
        if (length == null) {
            return Stream.empty();
        }
        var compact = new StringBuilder();
        var at = start.start();
        var separated = false;
        while (at < text.length() && compact.length() < length) {
            var unit = text.charAt(at);
            if (unit < 0x80 && Character.isLetterOrDigit(unit)) {
                compact.append(Character.toUpperCase(unit));
                separated = false;
            } else if (separated || (unit != ' ' && unit != '-' && unit != '.')) {
                return Stream.empty();
            } else {
                separated = true;
            }
            at++;
        }
        var ends = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
        if (compact.length() < length || !ends || !Checksums.iban(compact.toString())) {
            return Stream.empty();
        }
        return Stream.of(
                new Hit(
                        FindingType.IBAN,
                        Weight.HOLD,
                        start.start(),
                        at,
                        0.99,
                        "An international bank account number, and its check holds"));
    }
}

package io.kaya.governance.disclosure;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** International numbers anywhere; numbers as they are dialled at home where that is plain. */
final class Phones implements Recogniser {
    private static final String NOWHERE = "ZZ";
    private static final int MOST_TRIES = 10_000;
    private static final int SHORTEST = 6;

    private static final Context CALLED =
            Context.of(
                    "tel|tlf|telephone|phone|phones|mobile|cell|call|ring|dial|fax|sms|whatsapp"
                            + "|contact|helpline|hotline|telefon|mobil|ext|mob|tél|téléphone|teléfono"
                            + "|telefono|telefone|appeler|llamar|anrufen|handy|telefonnummer|puhelin"
                            + "|전화|전화번호|휴대폰|연락처|फ़ोन|फोन|मोबाइल|दूरभाष");

    // With a trunk prefix, an area code in brackets, or in the groups of North America.
    private static final Pattern DIALLED =
            Pattern.compile(
                    "\\(?0\\d{1,5}\\)?[ -.]?\\d.*|\\(\\d{2,5}\\).*|\\d{3}[-.]\\d{3}[-.]\\d{4}");

    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final List<String> countries;

    Phones(List<String> countries) {
        for (var country : countries) {
            if (!numbers.getSupportedRegions().contains(country)) {
                throw new IllegalArgumentException(
                        "'" + country + "' is no country; use two letters, such as NO");
            }
        }
        this.countries = List.copyOf(countries);
    }

    @Override
    public Stream<Hit> find(String folded) {
        if (folded.chars().filter(Character::isDigit).limit(SHORTEST).count() < SHORTEST) {
            return Stream.empty();
        }
        var abroad = matches(folded, NOWHERE);
        var atHome =
                countries.stream()
                        .flatMap(country -> matches(folded, country))
                        .filter(match -> dialled(match, folded));
        return Stream.concat(abroad, atHome).map(Phones::hit);
    }

    private Stream<PhoneNumberMatch> matches(String text, String country) {
        var found = numbers.findNumbers(text, country, Leniency.VALID, MOST_TRIES);
        return StreamSupport.stream(found.spliterator(), false);
    }

    private static boolean dialled(PhoneNumberMatch match, String text) {
        var raw = match.rawString();
        if (DATE.matcher(raw).matches()) {
            return false;
        }
        return raw.startsWith("+")
                || raw.startsWith("00")
                || (CALLED.justBefore(text, match.start())
                        && Shape.digits(raw).length() >= SHORTEST)
                || (Shape.digits(raw).length() >= 9
                        && !raw.matches("\\d+")
                        && DIALLED.matcher(raw).matches());
    }

    private static Hit hit(PhoneNumberMatch match) {
        return new Hit(
                FindingType.PHONE,
                Weight.HOLD,
                match.start(),
                match.end(),
                0.7,
                "A telephone number that can be dialled");
    }
}

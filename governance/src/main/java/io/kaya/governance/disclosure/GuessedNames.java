package io.kaya.governance.disclosure;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A given name that we know and capitalised words after it, or a word that says a name follows. */
final class GuessedNames implements Recogniser {
    private static final String WORD = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'-]{1,30}";
    private static final String PARTICLE =
            "(?: (?:van|von|der|den|de|del|de la|da|dos|al|el|bin|ibn|le|di))?";
    private static final Pattern PAIR =
            Pattern.compile(
                    "(?=[\\p{Lu}\\p{Lo}])(?<![\\p{L}\\p{M}'-])(?<given>"
                            + WORD
                            + ")(?=(?<rest>(?: \\p{Lu}\\.)?"
                            + PARTICLE
                            + " "
                            + WORD
                            + "))");
    private static final String INTRODUCED =
            "(?iu:(?<!\\p{L})(?:named|called|my name is|heter|heiße|heißt|s'appelle|se llama|signed by)) ";

    private static final Shape SAID =
            guess(INTRODUCED + "(?<it>" + WORD + "(?: " + WORD + ")?)", "that says a name follows");
    private static final Shape KOREAN =
            guess(
                    "(?<![가-힣])(?:환자 )?(?<it>(?:남궁|황보|선우|[김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허])"
                            + "[가-힣]{2})(?= ?(?:씨|님|군|양|환자)(?![가-힣]{3}))",
                    "of a Korean form of address");

    @Override
    public Stream<Hit> find(String folded) {
        var known =
                PAIR.matcher(folded)
                        .results()
                        .filter(match -> Gazetteer.GIVEN_NAMES.contains(match.group("given")))
                        .map(GuessedNames::hit);
        return Stream.of(known, SAID.find(folded), KOREAN.find(folded)).flatMap(hits -> hits);
    }

    private static Hit hit(MatchResult match) {
        return new Hit(
                FindingType.PERSON_NAME,
                Weight.INFORM,
                match.start(),
                match.end("rest"),
                0.4,
                "A guess: a given name and a capitalised word; other names are not found");
    }

    private static Shape guess(String pattern, String why) {
        return Shape.of(
                FindingType.PERSON_NAME,
                Weight.INFORM,
                pattern,
                0.4,
                "A guess: a word " + why + "; other names are not found");
    }
}

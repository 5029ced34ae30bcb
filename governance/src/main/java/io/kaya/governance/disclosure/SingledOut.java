package io.kaya.governance.disclosure;

import java.util.List;

/** Words that are true of one person alone. They inform: who that is depends on the reader. */
final class SingledOut {
    /** So few live to see it that an age tells who somebody is. */
    private static final String OLD = "(?:9\\d|1[01]\\d)";

    static final List<Recogniser> ALL =
            List.of(
                    one(
                            "(?iu)(?<!\\p{L})(?:the )?(?:only|sole|single|oldest|youngest) (?:[\\p{L}-]{2,20} )?"
                                    + "(?:patient|case|person|woman|man|child|girl|boy|resident|survivor"
                                    + "|participant|employee|pupil|member)(?!\\p{L})",
                            "Says that there is only one"),
                    one(
                            "(?iu)(?<!\\p{L})(?:(?:den|det) eneste (?:pasienten?|tilfellet|personen"
                                    + "|kvinnen|mannen|barnet|beboeren)"
                                    + "|(?:der|die|das) einzige (?:patient(?:in)?|fall|person|frau|mann|kind"
                                    + "|bewohner(?:in)?)"
                                    + "|(?:le|la) seule? (?:patiente?|cas|personne|femme|homme|enfant"
                                    + "|résidente?)"
                                    + "|(?:el|la) únic[oa] (?:paciente|caso|persona|mujer|hombre|niñ[oa]"
                                    + "|residente))(?!\\p{L})",
                            "Says that there is only one"),
                    one("유일한 ?(?:환자|사례|사람|여성|남성|아동|입소자)", "Says that there is only one"),
                    one(
                            "(?iu)(?<![\\p{L}\\d])(?:(?:aged|age of|age) "
                                    + OLD
                                    + "|"
                                    + OLD
                                    + "[- ]year[- ]old (?:man|woman|patient|resident|male|female|lady"
                                    + "|gentleman|person)"
                                    + "|"
                                    + OLD
                                    + " år gam(?:mel|le)|"
                                    + OLD
                                    + "-jährigen?r?|âgée? de "
                                    + OLD
                                    + " ans|de "
                                    + OLD
                                    + " años)(?![\\p{L}\\d])",
                            "An age that few people reach"));

    private SingledOut() {}

    private static Shape one(String pattern, String explanation) {
        return Shape.of(FindingType.SINGLED_OUT, Weight.INFORM, pattern, 0.5, explanation);
    }
}

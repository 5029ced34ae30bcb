package io.kaya.governance.disclosure;

import java.util.List;

/** Numbers under which somebody keeps a person's file. */
final class RecordNumbers {
    private static final String NUMBER = "(?:numbers?|nos?\\.?|nr\\.?|id|#|№)";
    private static final String FILE =
            "(?:mrn|uhid|nhc|(?:medical |patient |health |hospital |clinical |unit )?records? "
                    + NUMBER
                    + "|(?:patient|hospital|chart|case|accession|admission|encounter|episode|file) "
                    + NUMBER
                    + "|patient identifier"
                    + "|(?:pasient|journal|patient|patienten|fall|dossier|patiënt|akten|potilas)-?"
                    + "(?:nummer|nr\\.?|id|numero)"
                    + "|(?:dossier|expediente|historia|akte|journal|kartei)(?: patient| médical"
                    + "| clínica)? ?(?:numéro|número|n[º°o]|nr|num|núm)\\.?"
                    + "|(?:numéro|no|n°|nº) ?(?:de |du )?(?:dossier|patient)"
                    + "|(?:número|nº|n°) ?de (?:historia(?: clínica)?|expediente)"
                    + "|historia clínica(?: n[º°.])?|cartella clinica(?: n[º°.])?"
                    + "|환자 ?(?:등록 ?)?번호|차트 ?번호|병록 ?번호|रोगी संख्या|पंजीकरण संख्या)";

    static final List<Recogniser> ALL =
            List.of(
                    Shape.of(
                                    FindingType.RECORD_NUMBER,
                                    Weight.HOLD,
                                    "(?iu)"
                                            + Scripts.NOT_IN_A_WORD
                                            + FILE
                                            + Scripts.END_OF_WORD
                                            + "(?:은|는|이|가)?[ .:#=(]{0,4}"
                                            + "(?:(?:is|was|er|är|ist|lautet|est|es|है) )?"
                                            + "(?<it>[A-Z]{0,5}[ /-]?\\d[A-Z0-9/-]{3,20})"
                                            + "(?!\\d)"
                                            + Scripts.END_OF_WORD,
                                    0.9,
                                    "A number after a word for a patient's record")
                            .checked(text -> Shape.digits(text).length() >= 4));

    private RecordNumbers() {}
}

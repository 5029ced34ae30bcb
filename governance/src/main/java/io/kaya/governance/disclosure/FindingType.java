package io.kaya.governance.disclosure;

import java.util.Arrays;

/** The classes of what should not leave. */
public enum FindingType {
    EMAIL("email", "e-mail"),
    PHONE("phone", "phone number"),
    IBAN("iban", "bank account"),
    PAYMENT_CARD("payment-card", "payment card"),
    IP_ADDRESS("ip-address", "IP address"),
    URL("url", "link"),
    DATE_OF_BIRTH("date-of-birth", "date of birth"),
    NATIONAL_ID("national-id", "national id"),
    RECORD_NUMBER("record-number", "record number"),
    SECRET("secret", "secret"),
    COORDINATES("coordinates", "coordinates"),
    PERSON_NAME("person-name", "name"),
    /** What a person marked by hand. */
    OTHER("other", "by the operator");

    private final String wireName;
    private final String words;

    FindingType(String wireName, String words) {
        this.wireName = wireName;
        this.words = words;
    }

    public static FindingType of(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is no class of findings; use one of %s"
                                        .formatted(
                                                wireName,
                                                Arrays.stream(values())
                                                        .map(FindingType::wireName)
                                                        .toList())));
    }

    public String wireName() {
        return wireName;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** What stands in an outgoing text where something of this class stood. */
    public String mark() {
        return "[redacted: " + words + "]";
    }
}

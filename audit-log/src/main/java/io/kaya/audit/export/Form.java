package io.kaya.audit.export;

import java.util.Arrays;
import java.util.Optional;

/** How an export is written. Only a bundle proves what it holds. */
public enum Form {
    BUNDLE("zip", "application/zip"),
    ROWS("csv", "text/csv;charset=UTF-8"),
    LINES("jsonl", "application/jsonl");

    private final String wireName;
    private final String mediaType;

    Form(String wireName, String mediaType) {
        this.wireName = wireName;
        this.mediaType = mediaType;
    }

    public String wireName() {
        return wireName;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<Form> find(String wireName) {
        return Arrays.stream(values()).filter(form -> form.wireName.equals(wireName)).findFirst();
    }
}

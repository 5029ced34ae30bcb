package io.kaya.governance.review;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Why a person withheld an answer. */
public enum RejectReason {
    PERSONAL_DATA("personal-data", "It says something about a person who can be recognised."),
    CONFIDENTIAL("confidential", "It says something that this organisation keeps to itself."),
    OUT_OF_SCOPE("out-of-scope", "It answers something else than what was asked."),
    QUALITY("quality", "It is wrong, out of date or not supported by its sources."),
    OTHER("other", "Another reason, told in the comment.");

    private final String code;
    private final String help;

    RejectReason(String code, String help) {
        this.code = code;
        this.help = help;
    }

    public static RejectReason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownReasonException(code));
    }

    /** For the wire and for programs. */
    public String code() {
        return code;
    }

    /** One sentence for the operator. */
    public String help() {
        return help;
    }

    static String codes() {
        return Arrays.stream(values()).map(RejectReason::code).collect(Collectors.joining(", "));
    }
}

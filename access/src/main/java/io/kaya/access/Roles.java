package io.kaya.access;

/** What a person may be at an agent. */
public final class Roles {
    public static final String USER = "user";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    private Roles() {}
}

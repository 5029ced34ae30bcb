package io.kaya.sandbox.federation;

/** What somebody may sign in as. */
final class AccountName {
    private AccountName() {}

    static void check(Section section, String key, String name) {
        if (name.matches("[A-Za-z][A-Za-z0-9._-]{0,39}")) return;
        section.problem(
                key, "has the name " + name + "; use letters, digits, dots and dashes, 40 at most");
    }
}

package io.kaya.sandbox.database;

/** How one party reaches its own database: as its owner, who makes its tables. */
public record DatabaseAccount(String url, String user, String password) {
    private static final String AGENT = ".rw"; // no party has a dot in its name

    /** The account of the party's agent: it works with the tables, and makes and changes none. */
    public DatabaseAccount agent() {
        return new DatabaseAccount(url, user + AGENT, password);
    }

    @Override
    public String toString() {
        return "DatabaseAccount[" + user + " at " + url + "]";
    }
}

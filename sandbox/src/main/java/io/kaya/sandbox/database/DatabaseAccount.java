package io.kaya.sandbox.database;

/** How one party reaches its own database. */
public record DatabaseAccount(String url, String user, String password) {
    @Override
    public String toString() {
        return "DatabaseAccount[" + user + " at " + url + "]";
    }
}

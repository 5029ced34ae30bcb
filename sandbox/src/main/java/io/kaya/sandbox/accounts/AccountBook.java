package io.kaya.sandbox.accounts;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.kaya.sandbox.federation.FederationFile;
import io.kaya.sandbox.secret.PasswordFile;
import io.kaya.sandbox.secret.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All accounts of a federation on this machine, kept where only its owner reads them. */
public record AccountBook(int version, List<Account> accounts) {
    private static final int COST = 10;
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public AccountBook {
        accounts = List.copyOf(accounts);
    }

    /** The accounts that this federation needs: known ones keep their passwords. */
    public static AccountBook provide(Path file, FederationFile federation) {
        var known = Files.exists(file) ? read(file).accounts : List.<Account>of();
        var accounts =
                AccountPlan.of(federation).parallelStream()
                        .map(wanted -> account(wanted, known))
                        .toList();
        var book = new AccountBook(1, accounts);
        PrivateFiles.write(file, book.json());
        return book;
    }

    public static AccountBook read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), AccountBook.class);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Accounts cannot be read from " + file + "; start the federation first", e);
        }
    }

    public Optional<Account> find(String agent, String name) {
        return accounts.stream()
                .filter(a -> a.agent().equals(agent) && a.name().equals(name))
                .findFirst();
    }

    public List<Account> at(String agent) {
        return accounts.stream().filter(account -> account.agent().equals(agent)).toList();
    }

    // Hashing is slow on purpose: it is done once, when the password is made.
    private static Account account(AccountPlan.Wanted wanted, List<Account> known) {
        var before = known.stream().filter(wanted::isNamed).findFirst();
        if (before.isPresent()) {
            return wanted.with(before.get().password(), before.get().hash());
        }
        var password = PasswordFile.generate();
        return wanted.with(
                password, BCrypt.withDefaults().hashToString(COST, password.toCharArray()));
    }

    private String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

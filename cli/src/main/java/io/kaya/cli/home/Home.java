package io.kaya.cli.home;

import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.sandbox.accounts.Account;
import io.kaya.sandbox.accounts.AccountBook;
import io.kaya.sandbox.supervisor.FederationReport;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder in which a federation on this machine keeps its state. */
public final class Home {
    private final Path folder;

    public Home(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** Empty when none was started here, or when its supervisor is gone. */
    public Optional<FederationReport> running() {
        try {
            return FederationReport.read(folder).filter(report -> alive(report.supervisor()));
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    public List<Account> accounts() {
        var file = folder.resolve("accounts.json");
        try {
            return Files.exists(file) ? AccountBook.read(file).accounts() : List.of();
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    /** The account of that name, or without a name the first one that has one of the roles. */
    public Optional<Account> account(String agent, List<String> roles, String name) {
        return accounts().stream()
                .filter(account -> account.agent().equals(agent))
                .filter(account ->
                        name.isEmpty() ? has(account, roles) : account.name().equals(name))
                .findFirst();
    }

    private static boolean has(Account account, List<String> roles) {
        return account.roles().stream().anyMatch(roles::contains);
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static CommandFailedException unreadable(UncheckedIOException cause) {
        return new CommandFailedException(
                ExitCode.FAILED, "unreadable-home", String.valueOf(cause.getMessage()), cause);
    }
}

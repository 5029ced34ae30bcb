package io.kaya.sandbox.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.kaya.protocol.FederationId;
import io.kaya.protocol.NodeId;
import io.kaya.sandbox.federation.FederationFile;
import io.kaya.sandbox.federation.Member;
import io.kaya.sandbox.federation.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountBookTest {
    @TempDir Path folder;

    @Test
    void people_sign_in_at_the_coordinator_and_operators_at_their_node() {
        var book = AccountBook.provide(file(), federation("operator", "second"));

        assertThat(book.at("coordinator"))
                .extracting(Account::name)
                .containsExactly("user", "auditor", "admin");
        assertThat(book.at("north"))
                .extracting(Account::name)
                .containsExactly("operator", "second", "auditor", "admin");
        assertThat(book.find("north", "second").orElseThrow().roles()).containsExactly("operator");
        assertThat(book.find("north", "second").orElseThrow().organisation()).isEqualTo("North");
    }

    @Test
    void every_account_has_a_password_of_its_own() {
        var book = AccountBook.provide(file(), federation("operator"));

        assertThat(book.accounts()).extracting(Account::password).doesNotHaveDuplicates();
        assertThat(book.accounts()).allSatisfy(a -> assertThat(a.password()).hasSize(20));
    }

    @Test
    void a_known_account_keeps_its_password_when_another_joins() {
        var before = AccountBook.provide(file(), federation("operator"));

        var after = AccountBook.provide(file(), federation("operator", "second"));

        assertThat(after.accounts()).containsAll(before.accounts());
        assertThat(AccountBook.read(file())).isEqualTo(after);
    }

    @Test
    void an_agent_knows_hashes_and_no_password() throws IOException {
        var book = AccountBook.provide(file(), federation("operator"));
        var yaml = folder.resolve("agents/north/accounts.yaml");

        AgentAccounts.write(yaml, book.at("north"));

        var operator = book.find("north", "operator").orElseThrow();
        assertThat(Files.readString(yaml))
                .contains("name: \"operator\"", "organisation: \"North\"", "- \"operator\"")
                .contains(operator.hash())
                .doesNotContain(operator.password());
        assertThat(BCrypt.verifyer().verify(operator.password().toCharArray(), operator.hash()))
                .satisfies(result -> assertThat(result.verified).isTrue())
                .satisfies(result -> assertThat(result.details.cost).isEqualTo(10));
    }

    @Test
    void the_files_are_for_their_owner_alone() throws IOException {
        AccountBook.provide(file(), federation("operator"));

        assertThat(Files.getPosixFilePermissions(file())).hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void an_account_does_not_print_its_password() {
        var account = AccountBook.provide(file(), federation("operator")).accounts().getFirst();

        assertThat(account.toString()).doesNotContain(account.password());
    }

    private Path file() {
        return folder.resolve("accounts.json");
    }

    private FederationFile federation(String... operators) {
        var north =
                new Member(
                        new NodeId("north"),
                        "North",
                        "North",
                        "",
                        Optional.empty(),
                        "",
                        folder,
                        folder,
                        List.of(operators),
                        true);
        return new FederationFile(
                folder.resolve("federation.yaml"),
                new FederationId("library"),
                List.of("AcademicResearch"),
                List.of(new Person("user", "Library", List.of("user"))),
                List.of(north));
    }
}

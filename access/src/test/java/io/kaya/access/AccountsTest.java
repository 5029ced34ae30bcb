package io.kaya.access;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private final Accounts accounts =
            new Accounts(
                    List.of(
                            new Account(
                                    "ada",
                                    "North",
                                    List.of("user"),
                                    BCrypt.withDefaults().hashToString(4, "right".toCharArray()))));

    @Test
    void the_right_password_lets_in() {
        assertThat(accounts.signIn("ada", "right".toCharArray()))
                .map(Account::name)
                .contains("ada");
    }

    @Test
    void a_wrong_password_does_not_even_after_a_right_one() {
        accounts.signIn("ada", "right".toCharArray());

        assertThat(accounts.signIn("ada", "wrong".toCharArray())).isEmpty();
    }

    @Test
    void an_unknown_name_is_not_let_in() {
        assertThat(accounts.signIn("eve", "right".toCharArray())).isEmpty();
    }
}

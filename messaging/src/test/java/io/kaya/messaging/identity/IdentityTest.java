package io.kaya.messaging.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.protocol.FederationId;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.sealing.Parties;
import io.kaya.protocol.sealing.PartyKeys;
import io.kaya.protocol.sealing.UnreadableKeysException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {
    static final PartyKeys NORTH = PartyKeys.generate(new PartyId("north"));

    @TempDir Path folder;

    @Test
    void a_party_is_read_from_its_settings() throws IOException {
        write("keys", NORTH.toJwks(), 0);
        write("parties", "[]", 0);

        var identity = identity();

        assertThat(identity.federation()).hasToString("library");
        assertThat(identity.party()).hasToString("north");
        assertThat(identity.seal().party()).isEqualTo(NORTH.party());
    }

    @Test
    void files_that_stay_the_same_are_read_once() throws IOException {
        write("keys", NORTH.toJwks(), 0);
        write("parties", "[]", 0);
        var identity = identity();

        assertThat(identity.seal()).isSameAs(identity.seal());
    }

    @Test
    void a_party_that_is_registered_later_is_known_from_then_on() throws IOException {
        write("keys", NORTH.toJwks(), 0);
        write("parties", "[]", 0);
        var identity = identity();
        var before = identity.seal();

        write("parties", new Parties(List.of(NORTH.publicKeys())).toJson(), 1);

        assertThat(identity.seal()).isNotSameAs(before);
    }

    @Test
    void a_file_that_is_half_written_changes_nothing() throws IOException {
        write("keys", NORTH.toJwks(), 0);
        write("parties", "[]", 0);
        var identity = identity();
        var before = identity.seal();

        write("parties", "[{\"par", 1);

        assertThat(identity.seal()).isSameAs(before);
    }

    @Test
    void without_keys_it_says_which_files_to_check() {
        var identity = identity();

        assertThatThrownBy(identity::seal)
                .isInstanceOf(UnreadableKeysException.class)
                .hasMessageContaining(folder.resolve("keys").toString());
    }

    private void write(String file, String text, int second) throws IOException {
        var path = Files.writeString(folder.resolve(file), text);
        var time = Instant.parse("2026-11-21T12:00:00Z").plusSeconds(second);
        Files.setLastModifiedTime(path, FileTime.from(time));
    }

    private Identity identity() {
        return new Identity(
                new FederationId("library"),
                NORTH.party(),
                folder.resolve("keys"),
                folder.resolve("parties"));
    }
}

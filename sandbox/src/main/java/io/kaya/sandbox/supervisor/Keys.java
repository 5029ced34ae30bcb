package io.kaya.sandbox.supervisor;

import io.kaya.protocol.PartyId;
import io.kaya.protocol.sealing.Parties;
import io.kaya.protocol.sealing.PartyKeys;
import io.kaya.sandbox.secret.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** Every party's keys, made at the first start, and the file by which all know each other. */
final class Keys {
    private Keys() {}

    static void provide(Layout layout, List<PartyId> parties) {
        var publicKeys = parties.stream().map(party -> of(layout, party).publicKeys()).toList();
        PrivateFiles.write(layout.publicKeys(), new Parties(publicKeys).toJson());
    }

    private static PartyKeys of(Layout layout, PartyId party) {
        var file = layout.keys(party);
        if (Files.exists(file)) return PartyKeys.fromJwks(party, text(file));
        var keys = PartyKeys.generate(party);
        PrivateFiles.write(file, keys.toJwks());
        return keys;
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Keys " + file + " cannot be read; check who owns it", e);
        }
    }
}

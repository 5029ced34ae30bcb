package io.kaya.access;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The local accounts, until people come from OIDC. */
@Startup // its first use would be on the event loop, and bcrypt is slow
@ApplicationScoped
class Accounts {
    private static final int REMEMBERED = 1_000;
    // Compared with when the name is unknown, so that a stranger cannot tell names by the time it
    // takes.
    private static final String NOBODY =
            BCrypt.withDefaults().hashToString(10, "nobody".toCharArray());

    private final Map<String, Account> byName;
    // bcrypt is slow on purpose; who was right once is recognised by a keyed digest that lives in
    // this process only.
    private final Map<String, String> verified = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    @Inject
    Accounts(AccessConfig config) {
        this(read(config.accounts()));
    }

    Accounts(List<Account> accounts) {
        byName =
                accounts.stream()
                        .collect(Collectors.toUnmodifiableMap(Account::name, Function.identity()));
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    Optional<Account> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<Account> signIn(String name, char[] password) {
        var account = byName.get(name);
        if (account == null) {
            var _ = BCrypt.verifyer().verify(password, NOBODY);
            return Optional.empty();
        }
        var digest = digest(password);
        if (digest.equals(verified.get(name))) {
            return Optional.of(account);
        }
        if (!BCrypt.verifyer().verify(password, account.hash()).verified) {
            return Optional.empty();
        }
        if (verified.size() < REMEMBERED) {
            verified.put(name, digest);
        }
        return Optional.of(account);
    }

    private String digest(char[] password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal(new String(password).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Account> read(Path file) {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(Files.readString(file), File.class)
                    .accounts();
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "The accounts cannot be read from "
                            + file
                            + "; name a readable YAML file in kaya.accounts",
                    unreadable);
        }
    }

    private record File(List<Account> accounts) {}
}

package io.kaya.sandbox.secret;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.TreeMap;

/** Generated passwords by name, kept in one file that only its owner reads. */
public final class PasswordFile {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final TreeMap<String, String> passwords = new TreeMap<>();

    private PasswordFile(Path file) {
        this.file = file;
    }

    public static PasswordFile open(Path file) {
        var passwords = new PasswordFile(file);
        if (Files.exists(file)) passwords.read();
        return passwords;
    }

    /** The password of this name: the one that was kept, or a new one that is kept from now on. */
    public synchronized String of(String name) {
        var known = passwords.get(name);
        if (known != null) return known;
        var fresh = generate();
        passwords.put(name, fresh);
        keep();
        return fresh;
    }

    /** 120 random bits in letters and digits that need no quoting in any file or shell. */
    public static String generate() {
        var bytes = new byte[15];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes).replace('-', 'x').replace('_', 'y');
    }

    private void read() {
        try {
            var properties = new java.util.Properties();
            properties.load(new StringReader(Files.readString(file)));
            properties
                    .stringPropertyNames()
                    .forEach(n -> passwords.put(n, properties.getProperty(n)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Password file " + file + " cannot be read; check who owns it", e);
        }
    }

    private void keep() {
        var text = new StringBuilder();
        passwords.forEach((name, password) -> text.append(name + "=" + password + "\n"));
        PrivateFiles.write(file, text.toString());
    }
}

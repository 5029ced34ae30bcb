package io.kaya.governance.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;

/**
 * What a federation asks of every node: its rules refuse, send to review or require, so a node that
 * stands on it can only be stricter.
 */
public final class Floor {
    private final String name;
    private final String digest;
    private final Section admission;
    private final Section release;

    Floor(String name, String digest, Section admission, Section release) {
        this.name = name;
        this.digest = digest;
        this.admission = admission;
        this.release = release;
    }

    /**
     * @throws BrokenPolicyException with everything that is wrong with it
     */
    public static Floor read(byte[] file) {
        return PolicyReader.readFloor(file);
    }

    /**
     * @throws BrokenPolicyException with everything that is wrong with it
     */
    public static Floor read(String yaml) {
        return read(yaml.getBytes(UTF_8));
    }

    /**
     * @throws BrokenPolicyException with everything that is wrong with it, be it that it is absent
     */
    public static Floor read(Path file) {
        return read(YamlFile.bytes(file));
    }

    public String name() {
        return name;
    }

    public String digest() {
        return digest;
    }

    Section admission() {
        return admission;
    }

    Section release() {
        return release;
    }
}

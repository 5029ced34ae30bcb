package io.kaya.benchmarks.hostile.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** The cases that this project brings. */
public final class Corpus {
    private Corpus() {}

    public static List<HostileCase> builtIn() {
        var all = new ArrayList<HostileCase>();
        Arrays.stream(Kind.values()).map(Kind::wireName).map(Corpus::of).forEach(all::addAll);
        var ids = new HashSet<String>();
        for (var one : all) {
            if (!ids.add(one.id())) {
                throw new IllegalStateException("Two cases are called " + one.id());
            }
        }
        return all;
    }

    /** What nobody protects: whoever searches must find it. */
    public static List<HostileCase> unprotected() {
        return of("unprotected");
    }

    private static List<HostileCase> of(String file) {
        var name = file + ".yaml";
        try (var in = Corpus.class.getResourceAsStream("/hostile/" + name)) {
            if (in == null) throw new IllegalStateException("The cases " + name + " are missing");
            return CaseFile.read(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

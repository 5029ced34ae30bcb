package io.kaya.governance.disclosure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that are known to be some. */
final class Gazetteer {
    /** Given names of many countries, less those that are ordinary words too. */
    static final Set<String> GIVEN_NAMES =
            read("given-names").collect(Collectors.toUnmodifiableSet());

    /** Towns from our own list, and those that time zones are named after. */
    static final Set<String> TOWNS =
            Stream.concat(read("towns"), zones()).collect(Collectors.toUnmodifiableSet());

    private Gazetteer() {}

    private static Stream<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(?:Africa|America|Asia|Europe)/(?!Virgin)[^/]+"))
                .map(zone -> zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' '));
    }

    private static Stream<String> read(String name) {
        var resource = Gazetteer.class.getResourceAsStream(name + ".txt");
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(resource, name), StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(",")))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList()
                    .stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

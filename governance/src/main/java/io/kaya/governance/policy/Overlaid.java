package io.kaya.governance.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The fields of one case over those of all cases; a key that is there hides the other's. */
record Overlaid(Optional<Fields> own, Optional<Fields> given) {
    boolean any() {
        return own.isPresent() || given.isPresent();
    }

    Optional<Fields.Text> text(String key) {
        return of(key, fields -> fields.text(key));
    }

    Optional<List<String>> texts(String key) {
        return of(key, fields -> fields.texts(key))
                .map(texts -> texts.stream().map(Fields.Text::value).toList());
    }

    Optional<Long> number(String key) {
        return of(key, fields -> fields.number(key));
    }

    Optional<List<Fields>> list(String key, List<String> known) {
        return of(key, fields -> fields.list(key, known));
    }

    /** Hidden as a whole by a {@code null}, else key by key. */
    Overlaid under(String key, List<String> known) {
        var hidden = own.filter(fields -> fields.has(key)).isPresent();
        var ours = own.flatMap(fields -> fields.under(key, known));
        return new Overlaid(
                ours,
                hidden && ours.isEmpty()
                        ? Optional.empty()
                        : given.flatMap(fields -> fields.under(key, known)));
    }

    private <T> Optional<T> of(String key, Function<Fields, Optional<T>> read) {
        return own.filter(fields -> fields.has(key)).or(() -> given).flatMap(read);
    }
}

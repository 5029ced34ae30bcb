package io.kaya.node.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.node.review.Changes.Change;
import io.kaya.node.review.Changes.Step;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TakenTest {
    @Test
    void what_was_taken_out_is_told_by_its_place_in_the_draft() {
        var draft = Queue.draft("Ola called Ola");
        var changes = changed(new Change("Ola", null, null, null, "person-name"));

        assertThat(Taken.of(draft, changes))
                .containsExactly(
                        new Taken(1, "text", 0, 3, "[redacted: name]"),
                        new Taken(1, "text", 11, 14, "[redacted: name]"));
    }

    @Test
    void titles_are_told_apart_from_texts() {
        var draft = Queue.draft("Ola called");
        var changes = changed(new Change("Calls", null, null, null, null));

        assertThat(Taken.of(draft, changes))
                .containsExactly(new Taken(1, "title", 0, 5, "[redacted: by the operator]"));
    }

    @Test
    void passages_that_touch_each_other_twice_are_told_once() {
        var draft = Queue.draft("Ola called");
        var changes = changed(new Change(null, 1, 0, 3, null), new Change(null, 1, 2, 6, null));

        assertThat(Taken.of(draft, changes))
                .containsExactly(new Taken(1, "text", 0, 6, "[redacted: by the operator]"));
    }

    private static Changes changed(Change... changes) {
        return new Changes(List.of(new Step(List.of(changes), Set.of())));
    }
}

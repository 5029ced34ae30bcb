package io.kaya.node.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.node.review.Colleagues.Colleague;
import org.junit.jupiter.api.Test;

final class ColleaguesTest {
    private final Colleagues colleagues = new Colleagues();

    @Test
    void who_has_two_tabs_open_leaves_with_the_second() {
        var first = colleagues.enter("olga", "r-1");
        var second = colleagues.enter("olga", "r-1");

        assertThat(colleagues.here()).containsExactly(new Colleague("olga", "r-1"));
        colleagues.leave(first);
        assertThat(colleagues.here()).hasSize(1);
        colleagues.leave(second);
        assertThat(colleagues.here()).isEmpty();
    }

    @Test
    void everybody_is_told_by_name_and_by_what_is_looked_at() {
        var _ = colleagues.enter("pim", "r-2");
        var _ = colleagues.enter("olga", "r-1");
        var _ = colleagues.enter("olga", null);

        assertThat(colleagues.here())
                .containsExactly(
                        new Colleague("olga", null),
                        new Colleague("olga", "r-1"),
                        new Colleague("pim", "r-2"));
    }
}

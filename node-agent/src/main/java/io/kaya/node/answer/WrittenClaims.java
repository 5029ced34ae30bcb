package io.kaya.node.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form that a model fills; any of it may be missing or nonsense. */
record WrittenClaims(@Nullable List<@Nullable Item> claims) {
    record Item(
            @Nullable Integer question,
            @Nullable String text,
            @Nullable List<@Nullable String> evidence) {}
}

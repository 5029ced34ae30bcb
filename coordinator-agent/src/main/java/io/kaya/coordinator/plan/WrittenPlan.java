package io.kaya.coordinator.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form that a model fills; any of it may be missing or nonsense. */
record WrittenPlan(
        @Nullable String kind, @Nullable String text, @Nullable List<@Nullable Part> parts) {
    record Part(@Nullable String text, @Nullable List<@Nullable String> nodes) {}
}

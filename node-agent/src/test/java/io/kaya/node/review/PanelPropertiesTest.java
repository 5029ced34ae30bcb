package io.kaya.node.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.node.review.Changes.Change;
import io.kaya.node.review.Changes.Step;
import io.kaya.protocol.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever several people do in whatever order, nothing leaves that not all of them approved. */
final class PanelPropertiesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final List<String> PEOPLE = List.of("olga", "pim", "quinn");
    private static final List<String> WORDS = List.of("Vasudha", "Ratnagiri", "third", "Reminder");

    enum Kind {
        REDACT,
        UNDO,
        APPROVE,
        NEW_POLICY
    }

    record Move(Kind kind, String person, String word) {}

    record Approved(String digest, String policy) {}

    @Provide
    Arbitrary<List<Move>> moves() {
        var kinds =
                Arbitraries.frequency(
                        Tuple.of(3, Kind.REDACT),
                        Tuple.of(1, Kind.UNDO),
                        Tuple.of(8, Kind.APPROVE),
                        Tuple.of(1, Kind.NEW_POLICY));
        return Combinators.combine(kinds, Arbitraries.of(PEOPLE), Arbitraries.of(WORDS))
                .as(Move::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property(tries = 3_000)
    void what_leaves_was_approved_by_as_many_different_people_as_the_policy_wants(
            @ForAll("moves") List<Move> moves, @ForAll("reviewers") int reviewers) {
        var item = item(reviewers);
        var panel = new Panel(item, List.of(), _ -> {});
        var approved = new HashMap<String, Approved>();
        var policy = "p0";

        for (var move : moves) {
            if (move.kind() == Kind.NEW_POLICY) {
                policy += "+";
                continue;
            }
            if (!panel.admits(move.person())) continue;
            var seen = panel.edition(move.person());
            if (move.kind() != Kind.APPROVE) {
                panel.edit(move.person(), edition(item, after(move, seen.changes())));
                continue;
            }
            approved.put(move.person(), new Approved(seen.digest(), policy));
            var leaves =
                    panel.approve(move.person(), policy, NOON, changes -> edition(item, changes));

            var wanted = new Approved(item.edition().digest(), policy);
            var agreed = approved.values().stream().filter(wanted::equals).count();
            assertThat(leaves && agreed < reviewers).isFalse();
            if (leaves) return;
        }
    }

    @Property(tries = 2_000)
    void who_judges_blind_sees_nothing_of_what_the_others_do(
            @ForAll("moves") List<Move> moves, @ForAll("reviewers") int reviewers) {
        var item = item(reviewers);
        var panel = new Panel(item, List.of(), _ -> {});

        for (var move : moves) {
            var before = digests(panel);
            if (move.kind() == Kind.APPROVE) {
                panel.approve(move.person(), "p", NOON, changes -> edition(item, changes));
            } else if (move.kind() == Kind.REDACT) {
                var changes = after(move, panel.edition(move.person()).changes());
                panel.edit(move.person(), edition(item, changes));
            }
            if (!item.blind()) return;

            before.remove(move.person());
            assertThat(digests(panel)).containsAllEntriesOf(before);
        }
    }

    @Property(tries = 2_000)
    void once_they_see_each_others_work_nothing_stands_that_one_of_them_took_out(
            @ForAll("moves") List<Move> moves, @ForAll("reviewers") int reviewers) {
        var item = item(reviewers);
        var panel = new Panel(item, List.of(), _ -> {});
        var takenOut = new HashSet<String>();

        for (var move : moves) {
            if (move.kind() == Kind.REDACT) {
                var changes = after(move, panel.edition(move.person()).changes());
                panel.edit(move.person(), edition(item, changes));
                takenOut.add(move.word());
            }
            if (move.kind() == Kind.APPROVE) {
                panel.approve(move.person(), "p", NOON, changes -> edition(item, changes));
            }
            if (!item.blind()) break;
        }

        if (!item.blind()) {
            assertThat(takenOut).noneMatch(word -> item.edition().content().contains(word));
        }
    }

    @Provide
    Arbitrary<Integer> reviewers() {
        return Arbitraries.integers().between(2, 3);
    }

    private static Map<String, String> digests(Panel panel) {
        var digests = new HashMap<String, String>();
        PEOPLE.forEach(person -> digests.put(person, panel.edition(person).digest()));
        return digests;
    }

    private static Changes after(Move move, Changes changes) {
        if (move.kind() == Kind.UNDO) return changes.undone();
        var word = new Change(move.word(), null, null, null, "other");
        return changes.and(new Step(List.of(word), Set.of()));
    }

    private static Edition edition(ReviewItem item, Changes changes) {
        var draft = item.draft();
        var outgoing = Outgoing.of(draft, changes);
        return new Edition(changes, outgoing, new ArrayList<>());
    }

    private static ReviewItem item(int reviewers) {
        var item = ReviewItem.release(TaskId.next(), Queue.draft(), NOON);
        item.leaves(edition(item, Changes.NONE));
        item.waitsFor("policy", "p0", reviewers, null);
        return item;
    }
}

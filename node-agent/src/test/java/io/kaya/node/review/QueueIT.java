package io.kaya.node.review;

import static io.kaya.node.review.Queue.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kaya.access.Person;
import io.kaya.access.Problem;
import io.kaya.governance.review.RejectReason;
import io.kaya.governance.review.ReviewState;
import io.kaya.node.MovingClock;
import io.kaya.node.NodeConfig;
import io.kaya.node.NodeDatabase;
import io.kaya.protocol.message.ReplyMessage;
import io.kaya.protocol.message.ReplyMessage.Expired;
import io.kaya.protocol.message.ReplyMessage.InReview;
import io.kaya.protocol.message.ReplyMessage.Released;
import io.kaya.protocol.message.ReplyMessage.Withheld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueueIT {
    private static final String POLICY =
            """
            policy: north
            admission:
              - {id: all, when: true, effect: accept}
              - {id: two, when: request.organisation == "Careful Institute", effect: accept,
                 obligations: {reviewers: 2}}
              - {id: look, when: request.organisation == "Strange Institute", effect: review,
                 obligations: {reviewers: 2}}
              - {id: soon, when: request.organisation == "Hasty Institute", effect: accept,
                 obligations: {timeToLive: 1h}}
            release:
              - {id: friends, when: request.organisation == "Friendly Institute", effect: approve,
                 grantedBy: olga, until: 2027-12-31}
            """;
    private static final String FRIENDLY = "Friendly Institute";
    private static final String CAREFUL = "Careful Institute";
    private static final String ANYBODY = "Some Institute";

    @TempDir static Path place;
    @TempDir Path folder;
    private static NodeDatabase database;

    private final MovingClock clock = new MovingClock();
    private NodeConfig config;
    private Queue queue;

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = NodeDatabase.start(place, Queue.ROWS);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void open() throws IOException {
        var policy = Files.writeString(folder.resolve("policy.yaml"), POLICY);
        config = Queue.config(policy);
        queue = new Queue(database.open(), config, clock);
    }

    @Test
    void a_lone_operator_needs_no_claim() {
        var id = queue.drafted(ANYBODY);

        queue.approve(id, "olga");

        assertThat(queue.view(id, "olga").state()).isEqualTo("approved");
        assertThat(ends()).hasExactlyElementsOfTypes(Released.class);
    }

    @Test
    void whatever_comes_changes_or_goes_is_noticed_and_a_sign_of_life_is_not() {
        var id = queue.drafted(ANYBODY);
        var other = queue.drafted(ANYBODY);
        var before = marks();

        queue.run(() -> queue.claiming.claim(id, operator("olga")));
        var claimed = marks();
        clock.move(Duration.ofMinutes(2));
        queue.run(() -> queue.claiming.claim(id, operator("olga")));
        var renewed = marks();
        queue.run(() -> queue.comments.add(other, "Look at the name", operator("pim")));
        var commented = marks();
        queue.redact(id, Queue.NAME, "olga");
        var redacted = marks();
        queue.approve(id, "olga");

        assertThat(QueueMarks.changed(before, claimed)).containsExactly(id);
        assertThat(QueueMarks.changed(claimed, renewed)).isEmpty();
        assertThat(QueueMarks.changed(renewed, commented)).containsExactly(other);
        assertThat(QueueMarks.changed(commented, redacted)).containsExactly(id);
        assertThat(QueueMarks.changed(redacted, marks())).containsExactly(id);
        assertThat(queue.inTransaction(() -> queue.marks.lines(Set.of(id))))
                .extracting(ReviewLine::state, ReviewLine::decidedBy)
                .containsExactly(tuple("redacted", "olga"));
    }

    @Test
    void a_judgement_is_noticed_though_the_item_is_as_it_was() {
        var id = queue.drafted(CAREFUL);
        var before = marks();

        queue.approve(id, "olga");

        assertThat(QueueMarks.changed(before, marks())).containsExactly(id);
    }

    @Test
    void counts_tell_what_nobody_decided_from_what_somebody_did() {
        var before = counts();
        var first = queue.drafted(ANYBODY);
        var second = queue.drafted(ANYBODY);
        var third = queue.drafted("Hasty Institute");

        queue.run(() -> queue.deciding.reject(first, RejectReason.QUALITY, null, operator("pim")));
        clock.move(Duration.ofHours(2));
        while (queue.inTransaction(queue.deadlines::lapse)) {
            assertThat(queue.view(second, "pim").state()).isEqualTo("pending");
        }

        assertThat(queue.view(third, "pim").state()).isEqualTo("expired");
        assertThat(counts().settled() - before.settled()).isEqualTo(1);
        assertThat(counts().undecided() - before.undecided()).isPositive();
        assertThat(counts().oldest()).isNotNull();
    }

    @Test
    void a_list_is_read_part_by_part_and_each_item_once() {
        var ids = IntStream.range(0, 5).mapToObj(_ -> queue.drafted(ANYBODY)).toList();

        var waiting = inParts(page -> queue.items.pending(page));
        ids.forEach(id -> {
            clock.move(Duration.ofSeconds(1));
            queue.approve(id, "olga");
        });
        var settled = inParts(page -> queue.items.ended(ReviewState.SETTLED, page));

        assertThat(waiting).doesNotHaveDuplicates().containsSubsequence(ids);
        assertThat(settled).doesNotHaveDuplicates().containsSubsequence(ids.reversed());
    }

    private List<UUID> inParts(Function<ReviewItems.Page, List<ReviewItem>> list) {
        var all = new ArrayList<UUID>();
        while (true) {
            var last = all.isEmpty() ? null : all.getLast();
            var part = queue.inTransaction(() -> list.apply(new ReviewItems.Page(last, 2)));
            if (part.isEmpty()) {
                return all;
            }
            part.forEach(item -> all.add(item.id()));
        }
    }

    private Map<UUID, QueueMarks.Mark> marks() {
        return queue.inTransaction(() -> queue.marks.marks());
    }

    private QueueMarks.Counts counts() {
        return queue.inTransaction(() -> queue.marks.counts(queue.marks.marks()));
    }

    @Test
    void what_a_colleague_has_in_hand_is_refused_with_the_name_until_the_lease_ends() {
        var id = queue.drafted(ANYBODY);
        queue.run(() -> queue.claiming.claim(id, operator("olga")));

        assertThatThrownBy(() -> queue.approve(id, "pim"))
                .isInstanceOf(ClaimedException.class)
                .hasMessageContaining("in the hands of olga until 2026-11-21T12:10:00Z");
        assertThatThrownBy(() -> queue.redact(id, Queue.NAME, "pim"))
                .isInstanceOf(ClaimedException.class);
        assertThat(queue.view(id, "pim").state()).isEqualTo("claimed");

        clock.move(Duration.ofMinutes(9));
        queue.run(() -> queue.claiming.claim(id, operator("olga")));
        clock.move(Duration.ofMinutes(9));
        assertThatThrownBy(() -> queue.approve(id, "pim")).isInstanceOf(ClaimedException.class);
        clock.move(Duration.ofMinutes(1));
        assertThat(queue.view(id, "pim").state()).isEqualTo("pending");
        queue.approve(id, "pim");
        assertThat(queue.view(id, "pim").decidedBy()).isEqualTo("pim");
    }

    @Test
    void a_person_has_one_item_in_hand_and_the_next_frees_the_one_before() {
        var first = queue.drafted(ANYBODY);
        var second = queue.drafted(ANYBODY);
        queue.run(() -> queue.claiming.claim(first, operator("olga")));

        queue.redact(second, Queue.NAME, "olga");

        assertThat(queue.view(first, "pim").inHand()).isEmpty();
        assertThat(queue.view(second, "pim").inHand())
                .singleElement()
                .satisfies(hand -> assertThat(hand.by()).isEqualTo("olga"));
    }

    @Test
    void it_is_handed_over_by_who_has_it_or_by_an_admin() {
        var id = queue.drafted(ANYBODY);
        var admin = new Person("ada", "Northern Libraries", List.of("admin"));
        queue.run(() -> queue.claiming.claim(id, operator("olga")));

        assertThatThrownBy(() -> handOver(id, "quinn", operator("pim")))
                .isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> handOver(id, "nobody", operator("olga")))
                .isInstanceOf(BadHandoverException.class)
                .hasMessageContaining("olga, pim, quinn");
        handOver(id, "pim", operator("olga"));
        handOver(id, "quinn", admin);

        assertThatThrownBy(() -> queue.approve(id, "pim")).isInstanceOf(ClaimedException.class);
        queue.approve(id, "quinn");
        assertThat(queue.view(id, "olga").decidedBy()).isEqualTo("quinn");
    }

    @Test
    void what_was_given_back_is_free() {
        var id = queue.drafted(ANYBODY);
        queue.run(() -> queue.claiming.claim(id, operator("olga")));

        queue.run(() -> queue.claiming.giveBack(id, operator("olga")));

        queue.approve(id, "pim");
        assertThat(queue.view(id, "pim").decidedBy()).isEqualTo("pim");
    }

    @Test
    void redactions_are_undone_step_by_step_until_it_has_left() {
        var id = queue.drafted(ANYBODY);
        var untouched = queue.view(id, "olga").outgoing().digest();
        queue.redact(id, Queue.NAME, "olga");
        var once = queue.view(id, "olga").outgoing().digest();
        queue.redact(id, Queue.PLACE, "olga");

        queue.run(() -> queue.redacting.undoLast(id, operator("olga")));
        assertThat(queue.view(id, "olga").outgoing().digest()).isEqualTo(once);
        queue.run(() -> queue.redacting.undoLast(id, operator("olga")));
        assertThat(queue.view(id, "olga").outgoing().digest()).isEqualTo(untouched);
        queue.redact(id, Queue.NAME, "olga");
        queue.redact(id, Queue.PLACE, "olga");
        queue.run(() -> queue.redacting.undoAll(id, operator("olga")));
        assertThat(queue.view(id, "olga").outgoing().digest()).isEqualTo(untouched);

        queue.approve(id, "olga");
        assertThatThrownBy(() -> queue.run(() -> queue.redacting.undoLast(id, operator("olga"))))
                .isInstanceOf(AlreadyDecidedException.class)
                .hasMessageContaining("by olga");
    }

    @Test
    void an_approval_goes_stale_with_the_bytes_and_with_the_policy() throws IOException {
        var id = queue.drafted(ANYBODY);
        var seen = queue.view(id, "olga");
        queue.redact(id, Queue.NAME, "olga");

        assertThatThrownBy(() -> queue.approve(id, seen, "olga"))
                .isInstanceOf(StaleDigestException.class)
                .hasMessageContaining("What would leave")
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo("stale-digest");

        var bytes = queue.view(id, "olga");
        Files.writeString(config.policy(), POLICY + "# another\n");
        var later = new Queue(database.open(), config, clock);
        assertThatThrownBy(() -> later.approve(id, bytes, "olga"))
                .hasMessageContaining("The policy that binds")
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo("stale-policy");
        assertThatThrownBy(() ->
                        later.run(() ->
                                later.deciding.approve(
                                        id,
                                        new Seen(bytes.outgoing().digest(), null),
                                        operator("olga"))))
                .isInstanceOf(StaleDigestException.class);
        assertThatThrownBy(() -> later.approve(id, seen, "olga"))
                .hasMessageContaining("and so has the policy");
        later.approve(id, "olga");
        assertThat(later.view(id, "olga").state()).isEqualTo("redacted");
    }

    @Test
    void what_came_under_an_older_policy_is_read_again_by_the_one_in_force() throws IOException {
        var id = queue.drafted(ANYBODY, Queue.draft("The calls reached six women in one village"));
        assertThat(queue.view(id, "olga").findings()).isEmpty();

        var stricter =
                POLICY.replace(
                        "effect: accept}", "effect: accept, obligations: {minimumGroup: 8}}");
        Files.writeString(config.policy(), stricter);
        var later = new Queue(database.open(), config, clock);

        assertThat(later.view(id, "olga").findings())
                .extracting(ReviewView.Found::type)
                .containsExactly("small-group");
        assertThatThrownBy(() -> later.approve(id, "olga"))
                .isInstanceOf(UnmetObligationsException.class);
    }

    @Test
    void two_people_judge_blind_and_then_approve_what_both_took_out() {
        var id = queue.drafted(CAREFUL);
        queue.redact(id, Queue.NAME, "olga");
        queue.approve(id, "olga");

        assertThat(ends()).isEmpty();
        assertThat(queue.view(id, "pim").outgoing().content()).contains(Queue.NAME);
        assertThat(queue.view(id, "pim").judging().judged()).isEqualTo(1);
        queue.redact(id, Queue.PLACE, "pim");
        assertThat(queue.view(id, "olga").outgoing().content()).contains(Queue.PLACE);
        queue.approve(id, "pim");

        var both = queue.view(id, "olga");
        assertThat(both.outgoing().content()).doesNotContain(Queue.NAME, Queue.PLACE);
        assertThat(both.outgoing().digest()).isEqualTo(queue.view(id, "pim").outgoing().digest());
        assertThat(both.judging().missing()).containsExactly("olga", "pim");
        assertThat(ends()).isEmpty();
        assertThatThrownBy(() -> queue.approve(id, "quinn")).isInstanceOf(NotYoursException.class);

        queue.approve(id, "pim");
        assertThat(ends()).isEmpty();
        queue.approve(id, "olga");
        assertThat(ends()).hasExactlyElementsOfTypes(Released.class);
        assertThat(queue.view(id, "olga").decidedBy()).isEqualTo("olga, pim");
    }

    @Test
    void one_person_is_never_two() {
        var id = queue.drafted(CAREFUL);

        queue.approve(id, "olga");
        queue.approve(id, "olga");
        queue.redact(id, Queue.NAME, "olga");
        queue.approve(id, "olga");

        assertThat(ends()).isEmpty();
    }

    @Test
    void who_changes_what_both_see_needs_the_other_again() {
        var id = queue.drafted(CAREFUL);
        queue.redact(id, Queue.NAME, "olga");
        queue.approve(id, "olga");
        queue.approve(id, "pim");
        assertThat(queue.view(id, "pim").judging().missing()).containsExactly("pim");

        queue.redact(id, Queue.PLACE, "pim");
        queue.approve(id, "pim");

        assertThat(ends()).isEmpty();
        assertThat(queue.view(id, "pim").judging().missing()).containsExactly("olga");
        queue.approve(id, "olga");
        assertThat(ends()).hasExactlyElementsOfTypes(Released.class);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void two_who_agree_let_it_out_in_any_order_and_any_reject_holds_it_back(List<String> steps) {
        var id = queue.drafted(CAREFUL);

        for (var step : steps) {
            var person = step.split(" ")[0];
            if (!queue.view(id, person).state().equals("pending")
                    && !queue.view(id, person).state().equals("claimed")) break;
            switch (step.split(" ")[1]) {
                case "redacts" -> queue.redact(id, Queue.NAME, person);
                case "approves" -> queue.approve(id, person);
                default -> reject(queue, id, person);
            }
        }

        var rejected = steps.stream().anyMatch(step -> step.endsWith("rejects"));
        assertThat(ends()).hasExactlyElementsOfTypes(rejected ? Withheld.class : Released.class);
    }

    /** Every order of what two people do before the last word. */
    static Stream<List<String>> orders() {
        var all = new ArrayList<List<String>>();
        orders(List.of(), List.of("olga redacts", "olga approves"), List.of("pim approves"), all);
        var ended = new ArrayList<List<String>>();
        for (var order : all) {
            ended.add(with(order, "olga approves", "pim approves"));
            ended.add(with(order, "pim approves", "olga approves"));
            for (var at = 0; at <= order.size(); at++) {
                var rejecting = new ArrayList<>(order.subList(0, at));
                rejecting.add("pim rejects");
                ended.add(rejecting);
            }
        }
        return ended.stream();
    }

    private static void orders(
            List<String> before, List<String> one, List<String> other, List<List<String>> all) {
        if (one.isEmpty() && other.isEmpty()) all.add(before);
        if (!one.isEmpty())
            orders(with(before, one.getFirst()), one.subList(1, one.size()), other, all);
        if (!other.isEmpty())
            orders(with(before, other.getFirst()), one, other.subList(1, other.size()), all);
    }

    private static List<String> with(List<String> order, String... more) {
        return Stream.concat(order.stream(), Stream.of(more)).toList();
    }

    @Test
    void whether_to_take_part_one_person_says_and_a_draft_takes_two() {
        var id = queue.requested("Strange Institute");
        assertThat(queue.view(id, "olga").judging().needed()).isEqualTo(1);

        queue.approve(id, "olga");

        assertThat(queue.view(id, "olga").state()).isEqualTo("approved");
        var drafted = queue.drafted("Strange Institute");
        assertThat(queue.view(drafted, "olga").judging().needed()).isEqualTo(2);
    }

    @Test
    void what_was_asked_from_within_takes_two_people() {
        var id = queue.drafted("northern libraries ");

        queue.approve(id, "olga");

        assertThat(ends()).isEmpty();
        assertThat(queue.view(id, "pim").why()).contains("asked from within this organisation");
        queue.approve(id, "pim");
        assertThat(ends()).hasExactlyElementsOfTypes(Released.class);
    }

    @Test
    void what_waits_longer_than_the_policy_allows_expires_and_never_leaves() {
        var hasty = queue.drafted("Hasty Institute");
        var patient = queue.drafted(ANYBODY);
        clock.move(Duration.ofMinutes(59));
        assertThat(queue.inTransaction(queue.deadlines::lapse)).isFalse();
        clock.move(Duration.ofMinutes(2));

        assertThat(queue.inTransaction(queue.deadlines::lapse)).isTrue();
        assertThat(queue.inTransaction(queue.deadlines::lapse)).isFalse();

        var expired = queue.view(hasty, "olga");
        assertThat(expired.state()).isEqualTo("expired");
        assertThat(expired.decidedBy()).isEqualTo("time-to-live");
        assertThat(ends()).hasExactlyElementsOfTypes(Expired.class);
        assertThatThrownBy(() -> queue.approve(hasty, expired, "olga"))
                .isInstanceOf(AlreadyDecidedException.class);
        assertThat(queue.view(patient, "olga").state()).isEqualTo("pending");
    }

    @Test
    void colleagues_read_comments_unless_they_judge_blind() {
        var open = queue.drafted(ANYBODY);
        var blind = queue.drafted(CAREFUL);
        for (var id : List.of(open, blind)) {
            queue.run(() -> queue.comments.add(id, "Is this the one from May?", operator("olga")));
        }

        assertThat(queue.view(open, "pim").comments()).hasSize(1);
        assertThat(queue.view(blind, "pim").comments()).isEmpty();
        assertThat(queue.view(blind, "olga").comments()).hasSize(1);
        assertThatThrownBy(() -> queue.run(() -> queue.comments.add(open, " ", operator("olga"))))
                .isInstanceOf(BadCommentException.class);
    }

    @Test
    void a_grant_lets_out_is_sampled_and_stops_when_a_sample_is_overturned() {
        confirmGrant();
        var id = queue.drafted(FRIENDLY);
        assertThat(ends()).hasExactlyElementsOfTypes(Released.class);
        assertThat(queue.inTransaction(() -> queue.samples.open(500)))
                .extracting(Sample::item)
                .contains(id);

        queue.run(() ->
                queue.sampling.overturn(id, RejectReason.PERSONAL_DATA, null, operator("pim")));

        assertThat(grant()).isEqualTo("suspended");
        var waits = queue.drafted(FRIENDLY);
        assertThat(queue.view(waits, "olga").state()).isEqualTo("pending");
        assertThatThrownBy(() -> queue.run(() -> queue.sampling.uphold(id, operator("olga"))))
                .isInstanceOf(AlreadyJudgedException.class)
                .hasMessageContaining("overturned by pim");
        confirmGrant();
        assertThat(queue.view(queue.drafted(FRIENDLY), "olga").state()).isEqualTo("approved");
    }

    @Test
    void a_sample_that_is_upheld_leaves_its_grant_alone() {
        confirmGrant();
        var id = queue.drafted(FRIENDLY);

        queue.run(() -> queue.sampling.uphold(id, operator("pim")));

        assertThat(grant()).isEqualTo("confirmed");
        var decidedByAPerson = queue.drafted(ANYBODY);
        assertThatThrownBy(() ->
                        queue.run(() -> queue.sampling.uphold(decidedByAPerson, operator("pim"))))
                .isInstanceOf(UnknownSampleException.class);
    }

    @Test
    void no_grant_lets_out_what_has_a_finding_to_hold() {
        confirmGrant();

        var id =
                queue.drafted(
                        FRIENDLY, Queue.draft("Write to asha.rao@example.org about the calls"));

        assertThat(queue.view(id, "olga").state()).isEqualTo("pending");
        assertThat(queue.view(id, "olga").why()).contains("Only a person may release");
        assertThat(ends()).isEmpty();
    }

    @Test
    void many_are_rejected_and_what_was_decided_before_is_told() {
        var open = queue.drafted(ANYBODY);
        var decided = queue.drafted(ANYBODY);
        queue.approve(decided, "pim");

        var outcome =
                queue.inTransaction(() ->
                        queue.rejecting.reject(
                                List.of(open, decided, UUID.randomUUID()),
                                new Rejection("quality", null),
                                operator("olga")));

        assertThat(outcome.rejected()).containsExactly(open.toString());
        assertThat(outcome.left())
                .extracting(Rejecting.Left::code)
                .containsExactly("already-decided", "unknown-review");
    }

    @Test
    void figures_count_what_people_did_and_how_fast() {
        var before = queue.inTransaction(() -> queue.counting.figures(Duration.ofHours(1)));
        var looked = queue.drafted(ANYBODY);
        var unseen = queue.drafted(ANYBODY);
        queue.run(() -> queue.comments.seen(looked, operator("olga")));
        clock.move(Duration.ofSeconds(6));
        queue.run(() -> queue.comments.seen(looked, operator("olga")));

        queue.redact(looked, Queue.NAME, "olga");
        queue.approve(looked, "olga");
        queue.approve(unseen, "olga");

        var after = queue.inTransaction(() -> queue.counting.figures(Duration.ofHours(1)));
        assertThat(after.decided().redacted() - before.decided().redacted()).isEqualTo(1);
        assertThat(after.decided().approved() - before.decided().approved()).isEqualTo(1);
        assertThat(after.hasty() - before.hasty()).isEqualTo(1);
    }

    private void confirmGrant() {
        queue.run(() -> {
            var asked = queue.grants.asked().getFirst();
            queue.grants.confirm(asked.rule().value(), asked.digest(), operator("olga"));
        });
    }

    private String grant() {
        return queue.inTransaction(() -> {
            var word = queue.grants.newest(queue.grants.asked().getFirst()).orElseThrow();
            return word.suspended() ? "suspended" : word.revoked() ? "revoked" : "confirmed";
        });
    }

    @Test
    void fifty_operators_decide_two_hundred_items_once_each_and_all_others_are_told_by_whom()
            throws Exception {
        var ids = IntStream.range(0, 200).mapToObj(_ -> queue.drafted(ANYBODY)).toList();
        var deciders = new ConcurrentHashMap<UUID, List<String>>();
        var told = new ConcurrentHashMap<UUID, List<String>>();
        var unexpected = new CopyOnWriteArrayList<Throwable>();
        var queues = new CopyOnWriteArrayList<Queue>();

        try (var people = Executors.newFixedThreadPool(50)) {
            for (var n = 0; n < 50; n++) {
                var name = "operator" + n;
                var order = new ArrayList<>(ids);
                Collections.shuffle(order, new Random(n));
                people.execute(() -> {
                    var own = new Queue(database.open(), config, clock);
                    queues.add(own);
                    for (var id : order) decide(own, id, name, deciders, told, unexpected);
                });
            }
        }

        assertThat(unexpected).isEmpty();
        assertThat(queues.stream().flatMap(own -> own.said.messages.stream())).hasSize(200);
        for (var id : ids) {
            assertThat(deciders.get(id)).hasSize(1);
            var winner = deciders.get(id).getFirst();
            assertThat(told.get(id)).hasSize(49).allMatch(message -> message.contains(winner));
        }
    }

    private static void decide(
            Queue queue,
            UUID id,
            String name,
            Map<UUID, List<String>> deciders,
            Map<UUID, List<String>> told,
            List<Throwable> unexpected) {
        try {
            if (name.hashCode() % 3 == 0) reject(queue, id, name);
            else queue.approve(id, name);
            deciders.computeIfAbsent(id, _ -> new CopyOnWriteArrayList<>()).add(name);
        } catch (AlreadyDecidedException first) {
            told.computeIfAbsent(id, _ -> new CopyOnWriteArrayList<>()).add(first.getMessage());
        } catch (RuntimeException | Error other) {
            unexpected.add(other);
        }
    }

    @Test
    void whatever_three_people_try_in_whatever_order_only_legal_moves_happen() {
        for (var seed = 0; seed < 30; seed++) {
            var random = new Random(seed);
            var model = new Model();
            var id = queue.drafted(ANYBODY);
            for (var step = 0; step < 25; step++) {
                var person = List.of("olga", "pim", "quinn").get(random.nextInt(3));
                var expected = model.allows(person, clock.instant());
                var move = random.nextInt(5);
                var done = true;
                try {
                    switch (move) {
                        case 0 -> queue.run(() -> queue.claiming.claim(id, operator(person)));
                        case 1 -> queue.redact(id, Queue.NAME, person);
                        case 2 -> clock.move(Duration.ofMinutes(random.nextInt(8)));
                        case 3 -> queue.run(() -> queue.claiming.giveBack(id, operator(person)));
                        default -> {
                            if (random.nextInt(4) == 0) queue.approve(id, person);
                            else continue;
                        }
                    }
                } catch (AlreadyDecidedException | ClaimedException refused) {
                    done = false;
                }
                if (move == 2) continue;
                var legal = move == 3 ? !model.decided : expected;
                assertThat(done).as("seed %d step %d move %d", seed, step, move).isEqualTo(legal);
                if (done) model.did(move, person, clock.instant().plus(Duration.ofMinutes(10)));
            }
        }
    }

    /** Who has the one item in hand, kept beside the database in the plainest way. */
    private static final class Model {
        private String holder = "";
        private Instant until = Instant.EPOCH;
        private boolean decided;

        boolean allows(String person, Instant now) {
            return !decided && (holder.equals(person) || !now.isBefore(until));
        }

        void did(int move, String person, Instant end) {
            switch (move) {
                case 0, 1 -> {
                    holder = person;
                    until = end;
                }
                case 3 -> {
                    if (holder.equals(person)) until = Instant.EPOCH;
                }
                default -> decided = true;
            }
        }
    }

    private void handOver(UUID id, String to, Person by) {
        queue.run(() -> queue.claiming.handOver(id, null, to, by));
    }

    private static void reject(Queue queue, UUID id, String person) {
        queue.run(() -> queue.deciding.reject(id, RejectReason.QUALITY, null, operator(person)));
    }

    private List<ReplyMessage> ends() {
        return queue.said.messages.stream().filter(said -> !(said instanceof InReview)).toList();
    }
}

package io.kaya.system;

import static io.kaya.system.RunningFederation.all;
import static io.kaya.system.RunningFederation.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.benchmarks.chaos.PartyDatabase;
import io.kaya.sandbox.federation.BuiltInDemo;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The federation that comes with Kaya: every outcome at once, and an operator who decides. */
class DemoIT {
    private static final String EXAMPLE =
            "Do text message reminders reduce missed appointments in primary care?";
    private static final List<String> PRIVATE =
            List.of("Vasudha Kelkarwadi", "+91 22 5550 0142", "vasudha.kelkarwadi@samudra.example");
    private static final Map<String, Object> PERSONAL_DATA =
            Map.of("reason", "personal-data", "text", "It names who led the audit");

    static RunningFederation demo;

    @BeforeAll
    static void start() throws InterruptedException {
        var folder = RunningFederation.freshFolder("demo");
        var file = BuiltInDemo.unpack(folder.resolve("files"));
        demo = RunningFederation.start(folder.resolve(".kaya"), file);
    }

    @AfterAll
    static void stop() {
        if (demo != null) demo.close();
    }

    @Test
    void one_question_shows_every_kind_of_outcome() {
        var question = demo.ask(EXAMPLE, "all");

        var seen = demo.awaitQuestion(question, DemoIT::everybodyElseIsDone);

        assertThat(status(seen, "san-francisco")).isEqualTo("replied");
        assertThat(status(seen, "london")).isEqualTo("replied");
        assertThat(status(seen, "mumbai")).isEqualTo("under-review");
        assertThat(status(seen, "sydney")).isEqualTo("offline");
        assertThat(status(seen, "seoul")).isEqualTo("refused");
        assertThat(node(seen, "seoul").path("reason").path("text").asText())
                .isEqualTo(
                        "Our members have not agreed to the use of clinic documents for academic research");
        assertThat(seen.path("purpose").asText()).isEqualTo("AcademicResearch");
        assertThat(texts(seen.path("open"))).containsExactlyInAnyOrder("mumbai", "sydney");
    }

    @Test
    void the_answer_cites_claims_that_were_released_and_shows_who_contradicts_whom() {
        var question = demo.ask(EXAMPLE, "san-francisco", "london");

        var seen = demo.awaitQuestion(question, DemoIT::closed);

        var answer = seen.path("answer");
        var claims = all(seen, "claims");
        var sentences = all(answer, "sentences");
        assertThat(answer.path("abstained").asBoolean()).isFalse();
        assertThat(answer.path("maker").asText()).isEqualTo("extractive");
        assertThat(claims.stream().map(claim -> claim.path("n").asInt()))
                .doesNotHaveDuplicates()
                .containsAll(
                        sentences.stream().flatMap(one -> numbers(one.path("citations"))).toList());
        assertThat(sentences).allMatch(one -> !one.path("citations").isEmpty());
        assertThat(claims)
                .allMatch(claim -> Set.of("san-francisco", "london").contains(node(claim)))
                .allMatch(claim -> !claim.path("source").path("title").asText().isEmpty())
                .noneMatch(claim -> claim.path("redacted").asBoolean());
        assertThat(
                        IntStream.range(0, sentences.size())
                                .boxed()
                                .flatMap(one ->
                                        numbers(sentences.get(one).path("differsFrom"))
                                                .map(other -> Set.of(one, other)))
                                .map(pair -> nodes(pair, sentences, claims)))
                .contains(Set.of("san-francisco", "london"));
    }

    @Test
    void an_operator_redacts_and_releases_and_the_answer_grows() {
        var question = demo.ask(EXAMPLE, "all");
        var first = demo.awaitQuestion(question, DemoIT::everybodyElseIsDone);
        var operator = demo.operator("mumbai");

        var review = demo.awaitReview("mumbai", question);
        assertThat(texts(review.path("questions"))).containsExactly(EXAMPLE);
        assertThat(review.path("organisation").asText())
                .isEqualTo("Northlight Institute for Primary Care");
        assertThat(review.path("purpose").asText()).isEqualTo("AcademicResearch");
        assertThat(all(review.path("draft"), "claims")).allMatch(DemoIT::restsOnItsEvidence);
        assertThat(all(review, "findings").stream().map(one -> one.path("type").asText()))
                .contains("phone", "email");
        assertThat(leaving(review)).contains(PRIVATE);

        var path = "/api/reviews/" + review.path("id").asText();
        var redacted = operator.post(path + "/redactions", redactions(review));
        assertThat(leaving(redacted)).doesNotContain(PRIVATE).doesNotContain("Kelkarwadi");

        var stale = operator.tryPost(path + "/approval", approval(review));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("stale-digest");

        var approved = operator.post(path + "/approval", approval(redacted));
        assertThat(approved.path("state").asText()).isEqualTo("redacted");
        assertThat(approved.path("decidedBy").asText()).isEqualTo("operator");

        var second = operator.tryPost(path + "/approval", approval(redacted));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.type()).startsWith("application/problem+json");
        assertThat(second.code()).isEqualTo("already-decided");
        assertThat(second.json().path("detail").asText()).contains("operator");

        var seen =
                demo.awaitQuestion(
                        question, now -> version(now) > version(first) && cites(now, "mumbai"));
        assertThat(status(seen, "mumbai")).isEqualTo("replied-redacted");
        assertThat(version(seen)).isGreaterThanOrEqualTo(2);
        assertThat(all(seen, "claims"))
                .anyMatch(claim ->
                        node(claim).equals("mumbai") && claim.path("redacted").asBoolean());
        assertThat(seen.toString()).doesNotContain(PRIVATE).doesNotContain("Kelkarwadi");
        try (var events = demo.user().listen(question, 0)) {
            await().atMost(RunningFederation.PATIENCE)
                    .until(() -> events.told().toString().contains("replied-redacted"));
            assertThat(events.told().toString())
                    .doesNotContain(PRIVATE)
                    .doesNotContain("Kelkarwadi");
        }
    }

    @Test
    void a_rejection_is_shown_by_its_code_alone() {
        var question = demo.ask(EXAMPLE, "mumbai");
        var review = demo.awaitReview("mumbai", question);
        var path = "/api/reviews/" + review.path("id").asText() + "/rejection";

        assertThat(demo.operator("mumbai").tryPost(path, Site.nothing()).code())
                .isEqualTo("unknown-reason");
        demo.operator("mumbai").post(path, PERSONAL_DATA);

        var seen = demo.awaitQuestion(question, DemoIT::closed);
        assertThat(status(seen, "mumbai")).isEqualTo("withheld");
        assertThat(node(seen, "mumbai").path("reason").path("code").asText())
                .isEqualTo("personal-data");
        assertThat(seen.toString()).doesNotContain("led the audit");
        assertThat(seen.path("answer").path("abstained").asBoolean()).isTrue();
    }

    @Test
    void operators_work_on_the_queue_together() {
        var question = demo.ask(EXAMPLE, "mumbai");
        var review = demo.awaitReview("mumbai", question);
        var operator = demo.operator("mumbai");
        var id = review.path("id").asText();
        var path = "/api/reviews/" + id;

        var claimed = operator.post(path + "/claim", Site.nothing());
        assertThat(all(claimed, "inHand").getFirst().path("by").asText()).isEqualTo("operator");
        assertThat(texts(operator.get("/api/reviews?state=mine").path("reviews"), "id"))
                .containsExactly(id);
        var nobody =
                demo.site("mumbai", "admin")
                        .tryPost(path + "/claim/handover", Map.of("to", "nobody"));
        assertThat(nobody.code()).isEqualTo("bad-handover");
        operator.post(path + "/comments", Map.of("text", "Of 2023?"));
        var redacted = operator.post(path + "/redactions", redactions(review));
        assertThat(redacted.path("state").asText()).isEqualTo("claimed");
        assertThat(redacted.path("undoable").asInt()).isEqualTo(1);
        assertThat(texts(redacted.path("comments"), "text")).containsExactly("Of 2023?");
        assertThat(texts(redacted.path("support"), "left")).contains("partly");
        var undone = operator.delete(path + "/redactions");
        assertThat(leaving(undone)).isEqualTo(leaving(review));
        assertThat(operator.delete(path + "/claim").path("inHand")).isEmpty();
        assertThat(operator.get(path + "/similar").path("comparedBy").asText())
                .startsWith("questions, by");
        var policy = Map.of("digest", leavingDigest(undone), "policy", "another");
        assertThat(operator.tryPost(path + "/approval", policy).code()).isEqualTo("stale-policy");

        var many = Map.of("reviews", List.of(id), "reason", "quality");
        var rejected = operator.post("/api/reviews/rejections", many);
        assertThat(texts(rejected.path("rejected"))).containsExactly(id);
        assertThat(all(operator.post("/api/reviews/rejections", many), "left"))
                .extracting(left -> left.path("code").asText())
                .containsExactly("already-decided");
        var figures = operator.get("/api/reviews/figures?last=PT1H");
        assertThat(figures.path("rejected").asInt()).isPositive();
        assertThat(operator.get("/api/samples?state=all").path("samples").isArray()).isTrue();
        assertThat(operator.tryGet("/api/reviews/figures?last=soon").code()).isEqualTo("bad-span");
    }

    @Test
    void a_withdrawal_takes_the_item_out_of_the_queue() {
        var question = demo.ask(EXAMPLE, "mumbai");
        var review = demo.awaitReview("mumbai", question);

        var seen = demo.user().post("/api/questions/" + question + "/withdrawal", Site.nothing());
        assertThat(seen.path("state").asText()).isEqualTo("withdrawn");

        demo.awaitQuestion(question, now -> status(now, "mumbai").equals("withdrawn"));
        var item = demo.operator("mumbai").get("/api/reviews/" + review.path("id").asText());
        assertThat(item.path("state").asText()).isEqualTo("withdrawn");
        var late =
                demo.operator("mumbai")
                        .tryPost(
                                "/api/reviews/" + review.path("id").asText() + "/approval",
                                approval(review));
        assertThat(late.code()).isEqualTo("already-decided");
        try (var events = demo.user().listen(question, 0)) {
            await().atMost(RunningFederation.PATIENCE).until(events::ended);
            assertThat(events.told().toString()).contains("\"status\":\"withdrawn\"");
        }
    }

    @Test
    void both_parties_remember_each_step_and_neither_any_text() {
        var question = demo.ask(EXAMPLE, "mumbai");
        var review = demo.awaitReview("mumbai", question);
        var path = "/api/reviews/" + review.path("id").asText();
        var redacted = demo.operator("mumbai").post(path + "/redactions", redactions(review));
        demo.operator("mumbai").post(path + "/approval", approval(redacted));
        demo.awaitQuestion(question, DemoIT::closed);

        var host = demo.audit("coordinator", question);
        var node = demo.audit("mumbai", question);

        assertThat(types(host))
                .contains("asked", "planned", "dispatched", "gathered", "composed", "closed");
        assertThat(types(node))
                .contains("received", "admitted", "answered", "queued", "decided", "released");
        assertThat(Stream.concat(host.stream(), node.stream()).map(JsonNode::toString))
                .noneMatch(entry -> entry.contains("reminder"))
                .noneMatch(entry -> entry.contains("appointments"))
                .noneMatch(entry -> PRIVATE.stream().anyMatch(entry::contains));
        assertThat(digest(host, "gathered"))
                .isEqualTo(digest(node, "released"))
                .isEqualTo(redacted.path("outgoing").path("digest").asText());
    }

    @Test
    void each_entry_of_both_parties_has_its_place_in_a_signed_log() {
        var question = demo.ask(EXAMPLE, "london");
        demo.awaitQuestion(question, DemoIT::closed);

        for (var party : List.of("coordinator", "london")) {
            var auditor = demo.auditor(party);
            var entry = demo.audit(party, question).getLast().path("id").asText();
            var proof = "/api/audit/entries/" + entry + "/proof";
            await().atMost(RunningFederation.PATIENCE)
                    .until(() -> auditor.tryGet(proof).status() == 200);

            var proven = auditor.get(proof);
            var report = auditor.post("/api/audit/check", Site.nothing());

            assertThat(proven.path("entry").asText()).contains(entry).contains(question);
            assertThat(proven.path("proof").asText())
                    .startsWith("c2sp.org/tlog-proof@v1")
                    .contains("/" + party + "/audit/1");
            assertThat(report.path("faults")).isEmpty();
            assertThat(report.path("outside").asLong()).isZero();
            await().atMost(RunningFederation.PATIENCE)
                    .untilAsserted(() ->
                            assertThat(witnesses(party, proven.path("index").asLong()))
                                    .contains(
                                            party.equals("london") ? "coordinator" : "london",
                                            "mumbai"));
            assertThat(auditor.get("/api/audit/alarms").path("alarms")).isEmpty();
        }
    }

    /** Who has cosigned a checkpoint that covers this entry. */
    private static List<String> witnesses(String party, long index) {
        return all(demo.auditor(party).get("/api/audit/head"), "cosigned").stream()
                .filter(one -> one.path("size").asLong() > index)
                .map(one -> one.path("witness").asText())
                .toList();
    }

    @Test
    void what_two_parties_remember_is_taken_away_verified_and_laid_side_by_side()
            throws IOException {
        var question = demo.ask(EXAMPLE, "mumbai");
        var review = demo.awaitReview("mumbai", question);
        demo.operator("mumbai")
                .post("/api/reviews/" + review.path("id").asText() + "/rejection", PERSONAL_DATA);
        demo.awaitQuestion(question, DemoIT::closed);
        var host = demo.folder().resolve("host.zip").toString();
        var mumbai = demo.folder().resolve("mumbai.zip").toString();
        var altered = demo.folder().resolve("altered.zip");
        await().atMost(RunningFederation.PATIENCE)
                .until(() -> witnesses("mumbai", 0).contains("coordinator"));

        audited("export", "--out", host);
        audited("export", "--node", "mumbai", "--out", mumbai);
        var key = audited("head", "--node", "mumbai").path("verifier").asText();
        var verified = audited("verify", mumbai, "--key", key);
        var reconciled = audited("reconcile", host, mumbai);
        Bundles.alter(
                Path.of(mumbai), altered, "entries.jsonl", "\"personal-data\"", "\"quality\"");
        var broken = CommandLine.typed(demo.folder(), "audit", "verify", altered.toString()).json();

        assertThat(audited("verify", host).path("sound").asBoolean()).isTrue();
        assertThat(verified.path("origin").asText()).endsWith("/mumbai/audit/1");
        assertThat(verified.path("withheld").asInt(-1)).isZero();
        assertThat(texts(audited("verify", mumbai).path("cosigned"), "witness"))
                .anyMatch(name -> name.endsWith("/coordinator/witness"));
        assertThat(reconciled.path("matched").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(all(reconciled, "differences"))
                .allMatch(one -> one.path("kind").asText().startsWith("late-"));
        assertThat(broken.path("fault").path("file").asText()).isEqualTo("entries.jsonl");
        assertThat(broken.path("fault").path("line").asLong()).isPositive();
        assertThat(broken.path("error").path("code").asText()).isEqualTo("bundle-broken");
    }

    @Test
    void auditors_find_what_happened_and_that_they_looked_is_remembered() {
        var question = demo.ask(EXAMPLE, "london");
        var seen = demo.awaitQuestion(question, DemoIT::closed);
        var conversation = seen.path("conversation").asText();

        var found = audited("search", "--conversation", conversation, "--type", "asked,closed");
        audited("search", "--node", "london", "--actor", "somebody", "--save", "somebody");
        var saved = audited("search", "--node", "london", "--saved", "somebody");
        var looked = audited("search", "--node", "london", "--type", "searched");
        var recipients = audited("recipients", "--node", "london");

        assertThat(texts(found.path("entries"), "type")).containsExactly("closed", "asked");
        assertThat(saved.path("entries")).isEmpty();
        assertThat(looked.toString()).contains("one actor").doesNotContain("actor somebody");
        assertThat(texts(recipients.path("recipients"), "recipient"))
                .contains("Northlight Institute for Primary Care");
        var entry = found.path("entries").path(0).path("id").asText();
        assertThat(audited("show", entry).path("type").asText()).isEqualTo("closed");
    }

    private static JsonNode audited(String... words) {
        var all = Stream.concat(Stream.of("audit"), Stream.of(words));
        return CommandLine.json(demo.folder(), all.toArray(String[]::new));
    }

    @Test
    void an_agent_may_add_to_what_is_remembered_and_do_no_more() throws SQLException {
        for (var party : List.of("coordinator", "london")) {
            try (var database = PartyDatabase.asAgent(demo.folder(), party).connect();
                    var statement = database.createStatement()) {
                for (var harm :
                        List.of(
                                "update audit_entry set actor = 'nobody'",
                                "delete from audit_leaf",
                                "truncate audit_checkpoint",
                                "delete from audit_tile",
                                "update audit_cosignature set note = ''",
                                "alter table audit_entry disable trigger all",
                                "drop table audit_leaf",
                                "delete from flyway_schema_history")) {
                    assertThatThrownBy(() -> statement.execute(harm))
                            .as(harm)
                            .isInstanceOfSatisfying(
                                    SQLException.class,
                                    e -> assertThat(e.getSQLState()).isEqualTo("42501"));
                }
            }
        }
    }

    @Test
    void nobody_enters_who_is_not_of_the_house_and_the_role() {
        var question = demo.ask(EXAMPLE, "mumbai");
        var review = demo.awaitReview("mumbai", question);
        var path = "/api/reviews/" + review.path("id").asText();

        for (var agent : List.of("coordinator", "mumbai")) {
            var stranger = Site.anonymous(demo.url(agent)).tryGet("/api/me");
            assertThat(stranger.status()).isEqualTo(401);
            assertThat(stranger.type()).startsWith("application/problem+json");
            assertThat(stranger.code()).isEqualTo("not-signed-in");
        }
        assertThat(demo.user().tryGet("/api/audit").status()).isEqualTo(403);
        assertThat(demo.user().tryGet("/api/dead-letters").code()).isEqualTo("not-allowed");
        assertThat(demo.auditor("mumbai").tryGet(path).status()).isEqualTo(403);
        assertThat(demo.auditor("mumbai").tryPost(path + "/approval", approval(review)).status())
                .isEqualTo(403);
        assertThat(demo.site("mumbai", "admin").tryGet("/api/reviews").status()).isEqualTo(403);
        assertThat(
                        demo.auditor("coordinator")
                                .tryPost("/api/questions", Map.of("text", EXAMPLE))
                                .status())
                .isEqualTo(403);
        assertThat(demo.site("coordinator", "admin").tryGet("/api/questions/" + question).status())
                .isEqualTo(403);
        demo.user().post("/api/questions/" + question + "/withdrawal", Site.nothing());
    }

    @Test
    void an_account_of_one_party_opens_no_other_door() {
        for (var account :
                List.of(demo.account("london", "operator"), demo.account("coordinator", "user"))) {
            var there = Site.as(demo.url("mumbai"), account.name(), account.password());

            assertThat(there.tryGet("/api/reviews").status()).isEqualTo(401);
        }
    }

    @Test
    void events_are_numbered_without_gaps_and_go_on_where_the_listener_left() {
        var question = demo.ask(EXAMPLE, "san-francisco", "london", "seoul");
        int heard;
        try (var cutOff = demo.user().listen(question, 0)) {
            await().atMost(RunningFederation.PATIENCE).until(() -> cutOff.told().size() >= 3);
            heard = cutOff.numbers().getLast();
        }

        var rest = toTheEnd(question, heard);
        var whole = toTheEnd(question, 0);

        assertThat(numbers(whole))
                .isEqualTo(IntStream.rangeClosed(1, whole.size()).boxed().toList());
        assertThat(whole.getLast().name()).isEqualTo("end");
        assertThat(rest).isEqualTo(whole.subList(heard, whole.size()));
        for (var after = 1; after < whole.size(); after += 2) {
            assertThat(toTheEnd(question, after)).isEqualTo(whole.subList(after, whole.size()));
        }
        assertThat(whole.stream().map(EventLog.Event::name))
                .contains("state", "plan", "node", "answer");
    }

    @Test
    void the_broker_sees_who_speaks_with_whom_and_nothing_else() {
        var question = demo.ask(EXAMPLE, "all");
        var review = demo.awaitReview("mumbai", question);
        var seen = demo.awaitQuestion(question, DemoIT::everybodyElseIsDone);
        var said =
                Stream.of(
                                Stream.of(EXAMPLE),
                                texts(seen.path("answer").path("sentences"), "text"),
                                texts(review.path("draft").path("claims"), "text"),
                                PRIVATE.stream(),
                                Stream.of("Kelkarwadi", "have not agreed"))
                        .flatMap(one -> one)
                        .toList();

        var passed = Broker.everything(demo.brokerAdmin());

        assertThat(passed).anyMatch(record -> record.topic().endsWith(".tasks.mumbai"));
        assertThat(passed).anyMatch(record -> record.topic().endsWith(".replies.london"));
        assertThat(passed)
                .as("a card can be read by whoever reads its topic")
                .anyMatch(record ->
                        record.topic().endsWith(".presence.mumbai")
                                && record.text().contains("Samudra"));
        assertThat(passed).noneMatch(record -> said.stream().anyMatch(record.text()::contains));
    }

    private static List<EventLog.Event> toTheEnd(String question, int after) {
        try (var events = demo.user().listen(question, after)) {
            await().atMost(RunningFederation.PATIENCE).until(events::ended);
            return events.told();
        }
    }

    private static boolean everybodyElseIsDone(JsonNode question) {
        return status(question, "mumbai").equals("under-review")
                && Stream.of("san-francisco", "london").allMatch(node -> cites(question, node));
    }

    private static boolean closed(JsonNode question) {
        return question.path("state").asText().equals("closed");
    }

    private static boolean cites(JsonNode question, String node) {
        return all(question, "claims").stream().anyMatch(claim -> node(claim).equals(node));
    }

    private static int version(JsonNode question) {
        return question.path("answer").path("version").asInt();
    }

    private static boolean restsOnItsEvidence(JsonNode claim) {
        var evidence = claim.path("evidence");
        var passage = evidence.path("text").asText();
        return passage.substring(evidence.path("start").asInt(), evidence.path("end").asInt())
                .contains(claim.path("text").asText());
    }

    private static String leavingDigest(JsonNode review) {
        return review.path("outgoing").path("digest").asText();
    }

    private static String leaving(JsonNode review) {
        return review.path("outgoing").path("content").asText();
    }

    /** What was found, and a name that only a person recognises. */
    private static Map<String, Object> redactions(JsonNode review) {
        var found =
                all(review, "findings").stream()
                        .map(one -> Map.of("text", one.path("text").asText()))
                        .distinct();
        var name = Map.of("text", PRIVATE.getFirst(), "type", "person-name");
        return Map.of("redactions", Stream.concat(Stream.of(name), found).toList());
    }

    private static Map<String, Object> approval(JsonNode review) {
        return Map.of("digest", leavingDigest(review));
    }

    private static String digest(List<JsonNode> entries, String type) {
        return entries.stream()
                .filter(entry -> entry.path("type").asText().equals(type))
                .map(entry -> entry.path("details").path("digest").asText())
                .reduce("", String::concat);
    }

    private static List<String> types(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("type").asText()).toList();
    }

    private static Set<String> nodes(
            Set<Integer> pair, List<JsonNode> sentences, List<JsonNode> claims) {
        return pair.stream()
                .flatMap(one -> numbers(sentences.get(one).path("citations")))
                .map(n -> claims.stream().filter(claim -> claim.path("n").asInt() == n).findFirst())
                .map(claim -> node(claim.orElseThrow()))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static String node(JsonNode claim) {
        return claim.path("node").asText();
    }

    private static JsonNode node(JsonNode question, String id) {
        return all(question, "nodes").stream()
                .filter(one -> one.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> numbers(List<EventLog.Event> events) {
        return events.stream().map(EventLog.Event::number).toList();
    }

    private static Stream<Integer> numbers(JsonNode list) {
        return IntStream.range(0, list.size()).mapToObj(i -> list.get(i).asInt());
    }

    private static List<String> texts(JsonNode list) {
        return IntStream.range(0, list.size()).mapToObj(i -> list.get(i).asText()).toList();
    }

    private static Stream<String> texts(JsonNode list, String field) {
        return IntStream.range(0, list.size()).mapToObj(i -> list.get(i).path(field).asText());
    }
}

package io.kaya.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaya.system.RunningFederation.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person sees who asks, in a real browser. */
class AskPageIT extends InABrowser {
    private static final String EXAMPLE =
            "Do text message reminders reduce missed appointments in primary care?";
    private static final String NAME = "Vasudha Kelkarwadi";

    @BeforeAll
    static void start() throws InterruptedException, IOException {
        begin(
                "ask-page",
                file ->
                        change(
                                file,
                                "people:\n",
                                "people:\n  - {name: colleague, organisation: Northlight Institute for Primary Care, roles: [user]}\n"));
    }

    @Test
    void who_has_the_password_enters_and_who_leaves_is_out() {
        var page = browser.visit(demo.url("coordinator"));
        page.getByLabel("Name").fill("user");
        page.getByLabel("Password").fill("not this one");
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("No account here");
        browser.complaints(); // Chromium tells every 401

        page.getByLabel("Password").fill(demo.account("coordinator", "user").password());
        button(page, "Sign in").click();
        assertThat(page.getByText("Signed in as user")).isVisible();

        button(page, "Sign out").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
        page.reload();
        assertThat(page.getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
        browser.complaints();
        assertThat(noted("sign-in-refused")).anyMatch(one -> one.contains("\"user\""));
        assertThat(noted("signed-in")).anyMatch(one -> one.contains("\"user\""));
        assertThat(noted("signed-out")).anyMatch(one -> one.contains("\"user\""));
    }

    @Test
    void who_guesses_on_waits_and_who_wants_more_than_his_role_is_noted() throws Exception {
        var client = HttpClient.newHttpClient();
        var guess =
                HttpRequest.newBuilder(URI.create(demo.url("coordinator")).resolve("/api/session"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("j_username=secret-word&j_password=guess"))
                        .build();
        for (int i = 0; i < 5; i++) {
            assertThat(client.send(guess, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        }
        var sixth = client.send(guess, BodyHandlers.ofString());

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.body()).contains("too-many-attempts");
        assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
        assertThat(noted("sign-in-refused")).noneMatch(one -> one.contains("secret-word"));

        assertThat(demo.user().tryGet("/api/audit").status()).isEqualTo(403);
        await().untilAsserted(() ->
                assertThat(noted("access-refused")).anyMatch(one -> one.contains("AuditResource")));
    }

    private static List<String> noted(String type) {
        var found = demo.auditor("coordinator").get("/api/audit?type=" + type);
        return all(found, "entries").stream().map(JsonNode::toString).toList();
    }

    @Test
    void an_answer_that_comes_while_somebody_is_elsewhere_is_told() {
        var page = entered(Browser.Look.DESKTOP);
        assertThat(button(page, "What is new")).isVisible();
        var question = demo.ask("How often is HbA1c measured?", "london");

        var bell = button(page, "What is new: 1");
        assertThat(bell).isVisible(visible());
        assertThat(page).hasTitle("(1) Ask · Kaya");
        bell.click();
        var news =
                page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("What is new"));
        news.getByText("An answer has come: How often is HbA1c measured?").click();

        assertThat(page).hasURL(Pattern.compile(".*#/questions/" + question));
        assertThat(page.locator("kaya-answer")).isVisible();
        assertThat(button(page, "What is new")).isVisible();
        assertThat(page).hasTitle("Ask · Kaya");
    }

    @Test
    void what_can_be_done_is_found_by_its_name() {
        var question = demo.ask("Which clinics send reminder letters?", "london");
        var page = entered(Browser.Look.DESKTOP);
        var field = page.getByRole(AriaRole.COMBOBOX, named("Find what to do"));
        page.keyboard().press("Control+k");
        assertThat(field).isFocused();
        field.fill("reminder letters");
        assertThat(page.getByRole(AriaRole.OPTION, named("Which clinics send reminder letters?")))
                .hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*#/questions/" + question));

        page.keyboard().press("Control+k");
        field.fill("quest new");
        page.keyboard().press("Enter");
        assertThat(question(page)).isFocused();
        assertThat(page).not().hasURL(Pattern.compile(".*" + question));

        page.keyboard().press("Control+k");
        field.fill("no such thing");
        assertThat(page.getByText("Nothing here is called “no such thing”.")).isVisible();
        page.keyboard().press("Escape");
        assertThat(field).isHidden();
    }

    @Test
    void an_answer_comes_with_what_became_of_everybody_and_grows_while_it_is_looked_at() {
        var page = entered(Browser.Look.DESKTOP);
        ask(page, EXAMPLE);

        hasStatus(page, "san-francisco", "replied");
        hasStatus(page, "london", "replied");
        hasStatus(page, "seoul", "refused");
        hasStatus(page, "sydney", "offline");
        hasStatus(page, "mumbai", "under-review");
        assertThat(node(page, "seoul")).containsText("Our members have not agreed");
        assertThat(page.getByRole(AriaRole.HEADING, named("They disagree"))).isVisible();

        var cite = page.locator(".answer .cite").first();
        cite.click();
        var dialog =
                page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Released by"));
        assertThat(dialog).containsText("These are exactly the words that were released.");
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(cite).isFocused();

        page.evaluate("scrollTo(0, 200)");
        releaseWithout(NAME, idIn(page));
        hasStatus(page, "mumbai", "replied-redacted");
        var mumbai =
                page.locator(".source").filter(new Locator.FilterOptions().setHasText("Samudra"));
        assertThat(mumbai.first()).isAttached(attached());
        assertThat(((Number) page.evaluate("scrollY")).intValue()).isEqualTo(200);
        assertThat(page.content()).doesNotContain(NAME);

        var told = page.locator("kaya-answer").innerText();
        page.reload();
        assertThat(node(page, "mumbai")).hasAttribute("data-status", "replied-redacted");
        assertThat(page.locator("kaya-answer").innerText()).isEqualTo(told);
        assertThat(page.content()).doesNotContain(NAME);
    }

    @Test
    void a_second_tab_and_another_device_show_the_same_while_it_happens() {
        var page = entered(Browser.Look.DESKTOP);
        ask(page, "Which vaccines are stored in the refrigerator?");
        var tab = page.context().newPage();
        tab.navigate(page.url());
        tab.reload(); // in the middle of it
        var device =
                entered(new Browser.Look(390, com.microsoft.playwright.options.ColorScheme.DARK));
        device.navigate(page.url());

        demo.awaitQuestion(idIn(page), seen -> !seen.path("answer").isMissingNode());

        for (var one : List.of(page, tab, device)) {
            assertThat(one.locator("kaya-answer")).containsText("version");
            assertThat(one.locator("kaya-node-list li")).hasCount(5);
        }
        assertThat(tab.locator(".answer").innerText())
                .isEqualTo(page.locator(".answer").innerText());
        assertThat(device.locator(".answer").innerText())
                .isEqualTo(page.locator(".answer").innerText());
    }

    @Test
    void stop_reaches_the_nodes() {
        var page = entered(Browser.Look.DESKTOP);
        ask(page, EXAMPLE);
        hasStatus(page, "mumbai", "under-review");

        button(page, "Stop").click();

        assertThat(page.locator("kaya-answer")).containsText("Stopped");
        demo.awaitQuestion(
                idIn(page), seen -> RunningFederation.status(seen, "mumbai").equals("withdrawn"));
    }

    @Test
    void a_key_in_a_question_is_told_before_it_is_sent() {
        var page = entered(Browser.Look.DESKTOP);
        question(page).fill("Is AKIAIOSFODNN7EXAMPLE still in use?");
        button(page, "Ask").click();

        var dialog =
                page.getByRole(
                        AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Send a secret?"));
        assertThat(dialog).containsText("A cloud access key");
        button(page, "Change the question").click();

        assertThat(question(page)).hasValue("Is AKIAIOSFODNN7EXAMPLE still in use?");
        browser.complaints(); // Chromium tells every 422
    }

    @Test
    void a_conversation_is_named_found_shared_and_taken_back_when_it_was_deleted() {
        var page = entered(Browser.Look.DESKTOP);
        ask(page, "Which vaccines need a cold chain in a street clinic?");
        var address = page.url();
        var question = "/api/questions/" + idIn(page);
        assertThat(page.locator("kaya-answer h2")).containsText("Which vaccines");

        button(page, "Rename").click();
        page.getByLabel("Title").fill("Cold chain");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Cold chain");
        var search = page.getByLabel("Search your questions");
        search.fill("zebra");
        assertThat(page.getByText("Nothing here has “zebra”.")).isVisible();
        search.fill("STREET cold");
        assertThat(link(page, "Cold chain")).isVisible();

        assertThat(colleague().tryGet(question).status()).isEqualTo(404);
        button(page, "Share").click();
        assertThat(button(page, "Stop sharing")).isVisible();
        var other = entered("colleague", Browser.Look.DESKTOP);
        assertThat(other.getByText("Shared by colleagues")).isVisible();
        link(other, "Cold chain").click();
        assertThat(other.getByText("Shared by user, who alone can ask further")).isVisible();
        assertThat(other.locator("kaya-composer")).hasCount(0);
        assertThat(colleague().tryPost(question + "/withdrawal", Map.of()).status()).isEqualTo(404);
        var overheard = colleague().listen(idIn(page), 0);
        button(page, "Stop sharing").click();
        assertThat(button(page, "Share")).isVisible();
        assertThat(colleague().tryGet(question).status()).isEqualTo(404);

        button(page, "Delete").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("stop it first");
        browser.complaints(); // Chromium tells every 409
        button(page, "Try again").click();
        button(page, "Stop").click();
        assertThat(button(page, "Stop")).isHidden();
        await().during(Duration.ofSeconds(2)).until(() -> told(overheard, "withdrawn").isEmpty());
        overheard.close();
        assertThat(other.getByText("There is no such question here")).isVisible();
        browser.complaints(); // Chromium tells every 404
        button(page, "Delete").click();
        assertThat(page.getByText("“Cold chain” is deleted.")).isVisible();
        assertThat(demo.user().tryGet(question).status()).isEqualTo(404);
        button(page, "Undo").click();
        assertThat(page.locator("h1")).hasText("Cold chain");
        assertThat(page).hasURL(address);
        assertThat(noted("conversation-deleted,conversation-restored")).hasSize(2);
    }

    private static List<EventLog.Event> told(EventLog stream, String word) {
        return stream.told().stream().filter(event -> event.data().contains(word)).toList();
    }

    private static Site colleague() {
        return demo.site("coordinator", "colleague");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void the_whole_way_is_gone_by_keyboard_alone() {
        var page = browser.visit(demo.url("coordinator"));
        var keys = page.keyboard();
        assertThat(page.getByLabel("Name")).isFocused();
        browser.complaints();
        keys.type("user");
        keys.press("Tab");
        keys.type(demo.account("coordinator", "user").password());
        keys.press("Enter");
        assertThat(question(page)).isFocused();

        keys.type(EXAMPLE);
        keys.press("Enter");

        assertThat(page.locator(".cite").first()).isVisible(visible());
        page.locator(".cite").first().focus();
        keys.press("Enter");
        assertThat(page.locator("kaya-answer dialog")).isVisible();
        keys.press("Escape");
        assertThat(page.locator("kaya-answer dialog")).isHidden();
        assertThat(page.locator("#live")).not().isEmpty();

        page.locator(".skip").focus();
        keys.press("Enter");
        assertThat(page.locator("#page")).isFocused();
    }

    @ParameterizedTest
    @MethodSource("io.kaya.system.Browser$Look#all")
    void nobody_is_shut_out(Browser.Look look) throws IOException {
        var stranger = browser.visitor(look).newPage();
        stranger.navigate(demo.url("coordinator"));
        assertThat(stranger.getByLabel("Name")).isVisible();
        browser.complaints();
        Pages.isAccessible(stranger, "sign-in", look);

        var page = entered(look);
        Pages.isAccessible(page, "ask", look);

        ask(page, EXAMPLE);
        hasStatus(page, "mumbai", "under-review");
        assertThat(page.locator(".cite").first()).isVisible(visible());
        Pages.isAccessible(page, "answer", look);
        page.locator(".answer .cite").first().click();
        Pages.isAccessible(page, "claim", look);
        page.keyboard().press("Escape");
        page.keyboard().press("Control+k");
        assertThat(page.getByRole(AriaRole.OPTION, named("New question"))).isVisible();
        Pages.isAccessible(page, "palette", look);
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.BUTTON, named("What is new")).click();
        Pages.isAccessible(page, "news", look);
    }

    @Test
    void another_sites_page_changes_nothing_and_frames_nothing() throws Exception {
        var client = HttpClient.newHttpClient();
        var address = URI.create(demo.url("coordinator"));

        var page = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");

        for (var header :
                Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site")
                        .entrySet()) {
            var forged =
                    HttpRequest.newBuilder(address.resolve("/api/session"))
                            .header(header.getKey(), header.getValue())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("j_username=user&j_password=guess"))
                            .build();
            var answer = client.send(forged, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("other-site");
        }
    }

    private static Page entered(Browser.Look look) {
        return entered("user", look);
    }

    private static Page entered(String name, Browser.Look look) {
        var page =
                Pages.entered(
                        browser, look, demo.url("coordinator"), demo.account("coordinator", name));
        assertThat(question(page)).isVisible();
        return page;
    }

    private static void ask(Page page, String question) {
        question(page).fill(question);
        page.getByLabel("Who is asked").selectOption("all");
        button(page, "Ask").click();
        page.waitForURL(Pattern.compile(".*#/questions/.+"));
    }

    private static Locator node(Page page, String node) {
        return page.locator("[data-node=" + node + "]");
    }

    private static void hasStatus(Page page, String node, String status) {
        assertThat(node(page, node))
                .hasAttribute(
                        "data-status",
                        status,
                        new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
    }

    private static void releaseWithout(String words, String question) {
        var operator = demo.operator("mumbai");
        var path = "/api/reviews/" + demo.awaitReview("mumbai", question).path("id").asText();
        operator.post(
                path + "/redactions",
                Map.of("redactions", List.of(Map.of("text", words)), "everywhere", true));
        var review = operator.get(path);
        for (var finding : RunningFederation.all(review, "findings")) {
            if (finding.path("weight").asText().equals("block")) {
                throw new AssertionError("Blocked: " + finding);
            }
        }
        operator.post(
                path + "/approval",
                Map.of(
                        "digest", review.path("outgoing").path("digest").asText(),
                        "policy", review.path("policy").asText()));
    }

    private static Locator question(Page page) {
        return page.getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions().setName("Your question").setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.IsAttachedOptions attached() {
        return new LocatorAssertions.IsAttachedOptions().setTimeout(PATIENCE);
    }
}

package io.kaya.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.kaya.system.Browser.Look;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the people see who decide what leaves, in a real browser. */
class ReviewPageIT extends InABrowser {
    private static final String NODE = "mumbai";
    private static final String EXAMPLE =
            "Do text message reminders reduce missed appointments in primary care?";
    private static final String HARMLESS =
            "How often is HbA1c measured in adults with type 2 diabetes?";
    private static final String NAME = "Vasudha Kelkarwadi";
    private static final String MAIL = "vasudha.kelkarwadi@samudra.example";
    private static final String TWO_PEOPLE =
            """
            admission:
              - {id: two, when: request.purpose == "ServiceProvision", effect: accept,
                 obligations: {reviewers: 2}}
            """;

    @BeforeAll
    static void start() throws InterruptedException, IOException {
        begin(
                "review-page",
                file -> {
                    change(file, "operators: [operator]", "operators: [operator, ravi]");
                    change(file.resolveSibling("mumbai-policy.yaml"), "admission:\n", TWO_PEOPLE);
                });
    }

    @Test
    void what_is_shown_is_what_leaves() {
        var question = demo.ask(HARMLESS, NODE);
        var page = opened("operator", question);
        var review = demo.awaitReview(NODE, question);
        var outgoing = review.path("outgoing");

        assertThat(page.locator("kaya-review")).containsText("Why it is with you:");
        assertThat(page.locator("[data-digest]")).hasText(outgoing.path("digest").asText());
        button(page, "Exact bytes").click();
        assertThat(page.locator("[data-view=bytes]").innerText())
                .isEqualTo(outgoing.path("content").asText());

        button(page, "Approve").click();
        dialog(page, "Let it go?").getByRole(AriaRole.BUTTON, named("Approve")).click();

        assertThat(ended(page)).hasAttribute("data-ended", "approved");
        assertThat(ended(page)).containsText("approved by operator");
        var seen = demo.awaitQuestion(question, now -> !now.path("claims").isEmpty());
        assertThat(seen.path("claims").get(0).path("text").asText())
                .isEqualTo(outgoing.path("claims").get(0).path("text").asText());
    }

    @Test
    void to_select_is_to_take_out_and_what_was_taken_out_reaches_nobody() {
        var question = demo.ask(EXAMPLE, NODE);
        var stream = demo.user().listen(question, 0);
        var page = opened("operator", question);

        assertThat(preview(page)).containsText(NAME);
        select(page, NAME);
        button(page, "Take out all 1").click();
        assertThat(preview(page)).containsText("[redacted:");
        assertThat(preview(page)).not().containsText(NAME);

        button(page, "Undo").click();
        assertThat(preview(page)).containsText(NAME);
        assertThat(button(page, "Redo")).isEnabled();
        button(page, "Redo").click();
        assertThat(preview(page)).not().containsText(NAME);

        button(page, "Changes").click();
        assertThat(page.locator("[data-view=difference] del").first()).hasText(NAME);
        button(page, "To read").click();
        takeOutWhatMayNotLeave(page);
        page.keyboard().press("a");
        page.keyboard().press("Control+Enter");
        assertThat(ended(page)).hasAttribute("data-ended", "redacted");

        var seen = demo.awaitQuestion(question, now -> !now.path("claims").isEmpty());
        assertThat(seen.toString()).doesNotContain(NAME).contains("[redacted:");
        await().atMost(RunningFederation.PATIENCE).until(stream::ended);
        assertThat(stream.told().toString()).doesNotContain(NAME);
        stream.close();
    }

    @Test
    void an_item_goes_from_hand_to_hand() {
        var question = demo.ask(EXAMPLE, NODE);
        var page = opened("operator", question);
        assertThat(page).hasTitle(Pattern.compile("\\(\\d+\\) Review · Kaya"));
        page.keyboard().press("c");
        button(page, "Hand over").click();
        var dialog = dialog(page, "Who takes it on?");
        dialog.getByLabel("A colleague’s name").fill("nobody");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("It cannot be handed over so")).isVisible();
        browser.complaints(); // Chromium tells every 400

        button(page, "Hand over").click();
        dialog.getByLabel("A colleague’s name").fill("ravi");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".chip").filter(having("with ravi"))).isVisible();
        assertThat(button(page, "Hand over")).isHidden();
        assertThat(demo.awaitReview(NODE, question).path("inHand").get(0).path("by").asText())
                .isEqualTo("ravi");
    }

    @Test
    void nothing_leaves_that_was_rejected_and_the_asker_hears_why() {
        var question = demo.ask(EXAMPLE, NODE);
        var page = opened("operator", question);

        button(page, "Reject").click();
        var dialog = dialog(page, "Let nothing leave?");
        dialog.getByLabel("It says something about a person").check();
        assertThat(dialog).containsText("withheld: Its operator let nothing out.");
        dialog.getByLabel("For your own record").fill("A colleague is named");
        dialog.getByRole(AriaRole.BUTTON, named("Reject")).click();

        assertThat(ended(page)).hasAttribute("data-ended", "rejected");
        assertThat(ended(page)).containsText("rejected by operator");
        assertThat(ended(page)).containsText("A colleague is named");
        var seen =
                demo.awaitQuestion(
                        question, now -> RunningFederation.status(now, NODE).equals("withheld"));
        assertThat(seen.toString())
                .contains("personal-data")
                .doesNotContain(NAME)
                .doesNotContain("A colleague is named");
    }

    @Test
    void of_two_who_decide_one_wins_and_the_other_is_told() {
        var question = demo.ask(EXAMPLE, NODE);
        var first = opened("operator", question);
        var second = opened("ravi", question);
        assertThat(second.locator("kaya-review")).containsText("operator looks at it, too", told());

        button(first, "Take in hand").click();
        assertThat(second.locator("kaya-review")).containsText("with operator", told());
        rejected(second);
        assertThat(second.getByRole(AriaRole.ALERT)).containsText("A colleague has it in hand");
        browser.complaints(); // Chromium tells every 409

        button(first, "Give back").click();
        assertThat(button(first, "Take in hand")).isVisible();
        rejected(first);
        assertThat(ended(first)).containsText("rejected by operator");

        assertThat(ended(second)).containsText("rejected by operator", told());
        assertThat(second.locator("#live")).containsText("rejected by operator", told());
        browser.complaints();
    }

    @Test
    void a_colleagues_decision_in_the_same_moment_is_told_with_a_name() {
        var question = demo.ask(EXAMPLE, NODE);
        var page = opened("operator", question);
        button(page, "Reject").click();
        dialog(page, "Let nothing leave?").getByLabel("It is wrong").check();

        demo.site(NODE, "ravi")
                .post("/api/reviews/" + idIn(page) + "/rejection", Map.of("reason", "quality"));
        dialog(page, "Let nothing leave?")
                .getByRole(AriaRole.BUTTON, named("Reject"))
                .dispatchEvent("click");

        assertThat(page.locator("kaya-review")).containsText("rejected by ravi", told());
        browser.complaints();
    }

    @Test
    void what_leaves_never_changes_unasked_under_somebodys_eyes() {
        var question = demo.ask(EXAMPLE, NODE);
        var page = opened("operator", question);
        var colleague = demo.site(NODE, "ravi");
        var path = "/api/reviews/" + idIn(page);

        colleague.post(path + "/redactions", Map.of("redactions", List.of(Map.of("text", NAME))));
        colleague.delete(path + "/claim");

        var alert = page.getByRole(AriaRole.ALERT);
        assertThat(alert).containsText("What leaves has changed since you looked", told());
        assertThat(preview(page)).containsText(NAME);
        button(page, "Show it as it is now").click();
        assertThat(preview(page)).not().containsText(NAME);
        assertThat(alert).isHidden();
    }

    @Test
    void two_people_see_how_far_they_are() {
        var question =
                demo.user()
                        .post(
                                "/api/questions",
                                Map.of(
                                        "text",
                                        HARMLESS,
                                        "purpose",
                                        "ServiceProvision",
                                        "nodes",
                                        List.of(NODE)))
                        .path("id")
                        .asText();
        var first = opened("operator", question);
        var second = opened("ravi", question);
        assertThat(first.locator("[data-judged]")).hasText("0 of 2 have judged");

        approved(first);
        assertThat(first.locator("kaya-review")).containsText("You have judged it.");
        assertThat(second.locator("[data-judged]")).hasText("1 of 2 have judged", heard());
        approved(second);

        assertThat(ended(second)).containsText("approved by operator, ravi");
        assertThat(ended(first)).containsText("approved by operator, ravi", told());
    }

    @Test
    void what_expired_was_rejected_by_nobody() {
        var question =
                demo.user()
                        .post(
                                "/api/questions",
                                Map.of(
                                        "text",
                                        EXAMPLE,
                                        "nodes",
                                        List.of(NODE),
                                        "deadline",
                                        "PT15S"))
                        .path("id")
                        .asText();
        var page = opened("operator", question);

        assertThat(ended(page)).hasAttribute("data-ended", "expired", attribute());
        assertThat(ended(page)).containsText("That is neither a yes nor a no");
        assertThat(ended(page)).not().containsText("rejected");
        assertThat(ended(page)).not().containsText(" by ");
        page.locator("[data-queue=undecided]").click();
        var row = page.locator("[data-review='" + idIn(page) + "']");
        assertThat(row).containsText("expired");
        page.locator("[data-queue=settled]").click();
        assertThat(row).isHidden();
    }

    @Test
    void several_are_rejected_at_once() {
        var questions = List.of(demo.ask(EXAMPLE, NODE), demo.ask(EXAMPLE, NODE));
        questions.forEach(question -> demo.awaitReview(NODE, question));
        var page = entered("operator", Look.DESKTOP);

        button(page, "Select several").click();
        for (var question : questions) {
            var id = demo.awaitReview(NODE, question).path("id").asText();
            var row =
                    page.locator(".row")
                            .filter(
                                    new Locator.FilterOptions()
                                            .setHas(page.locator("[data-review='" + id + "']")));
            row.getByRole(AriaRole.CHECKBOX).check();
        }
        button(page, "Reject 2…").click();
        dialog(page, "Let nothing leave?").getByLabel("It answers something else").check();
        page.keyboard().press("Control+Enter");

        for (var question : questions) {
            demo.awaitQuestion(
                    question, now -> RunningFederation.status(now, NODE).equals("withheld"));
        }
    }

    @Test
    void the_whole_way_is_gone_by_keyboard_alone() {
        var question = demo.ask(EXAMPLE, NODE);
        var id = demo.awaitReview(NODE, question).path("id").asText();
        var page = browser.visit(demo.url(NODE));
        var keys = page.keyboard();
        assertThat(page.getByLabel("Name")).isFocused();
        browser.complaints();
        keys.type("operator");
        keys.press("Tab");
        keys.type(demo.account(NODE, "operator").password());
        keys.press("Enter");
        assertThat(page.locator("[data-review='" + id + "']")).isVisible(visible());

        for (var i = 0; i < 50 && !page.url().endsWith(id); i++) {
            keys.press("j");
        }
        keys.press("Enter");
        assertThat(page.locator("#page")).isFocused();
        assertThat(preview(page)).containsText(NAME);
        keys.press("?");
        assertThat(dialog(page, "Keys")).containsText("Next in the queue");
        keys.press("Escape");

        for (var words : List.of(NAME, MAIL)) {
            keys.press("e");
            keys.type(words);
            keys.press("Enter");
            assertThat(preview(page)).not().containsText(words);
        }
        keys.press("u");
        assertThat(preview(page)).containsText(MAIL);
        keys.press("r");
        assertThat(preview(page)).not().containsText(MAIL);

        keys.press("x");
        assertThat(dialog(page, "Let nothing leave?")).isVisible();
        keys.press("Escape");
        assertThat(dialog(page, "Let nothing leave?")).isHidden();
        keys.press("x");
        keys.press("Space");
        keys.press("Control+Enter");
        assertThat(ended(page)).hasAttribute("data-ended", "rejected");
        keys.press("Escape");
        assertThat(page.locator("kaya-figures")).isVisible();
    }

    @Test
    void who_is_no_operator_has_no_such_page() {
        var page = entered("admin", Look.DESKTOP);

        assertThat(page.locator("kaya-review-page")).hasCount(0);
    }

    @ParameterizedTest
    @MethodSource("io.kaya.system.Browser$Look#all")
    void nobody_is_shut_out(Look look) {
        var question = demo.ask(EXAMPLE, NODE);
        var id = demo.awaitReview(NODE, question).path("id").asText();
        var page = entered("operator", look);
        assertThat(page.locator("[data-review='" + id + "']")).isVisible(visible());
        Pages.isAccessible(page, "queue", look);

        page.navigate(demo.url(NODE) + "#/review/" + id);
        assertThat(preview(page)).containsText(NAME);
        Pages.isAccessible(page, "review", look);
        select(page, NAME);
        button(page, "Take out all 1").click();
        assertThat(preview(page)).not().containsText(NAME);
        button(page, "Changes").click();
        Pages.isAccessible(page, "review-redacted", look);

        button(page, "Reject").click();
        assertThat(dialog(page, "Let nothing leave?")).isVisible();
        Pages.isAccessible(page, "reject", look);
        dialog(page, "Let nothing leave?").getByLabel("Another reason").check();
        page.keyboard().press("Control+Enter");
        assertThat(ended(page)).isVisible();
        Pages.isAccessible(page, "rejected", look);
    }

    // --- What a person does --------------------------------------------------------------------

    private static Page entered(String name, Look look) {
        return Pages.entered(browser, look, demo.url(NODE), demo.account(NODE, name));
    }

    /** The page of this question's item. */
    private static Page opened(String name, String question) {
        var id = demo.awaitReview(NODE, question).path("id").asText();
        var page = entered(name, Look.DESKTOP);
        page.locator("[data-review='" + id + "']").click();
        assertThat(page.locator("kaya-review")).isVisible();
        return page;
    }

    /** As with a mouse: pressed before the words, let go behind them. */
    private static void select(Page page, String words) {
        var text = page.locator(".text[data-part=text]").filter(having(words)).first();
        text.scrollIntoViewIfNeeded();
        text.evaluate(
                """
                (element, words) => {
                    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
                    while (walk.nextNode()) {
                        const at = walk.currentNode.data.indexOf(words);
                        if (at < 0) continue;
                        getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + words.length);
                        return;
                    }
                    throw new Error("Not in one piece: " + words);
                }\
                """,
                words);
        text.dispatchEvent("pointerup");
    }

    private static void takeOutWhatMayNotLeave(Page page) {
        var findings = page.locator(".finding").filter(having("Must not leave"));
        var digest = page.locator("[data-digest]");
        while (findings.count() > 0) {
            var before = digest.innerText();
            findings.first().getByRole(AriaRole.BUTTON, named("Take out")).click();
            assertThat(digest).not().hasText(before);
        }
    }

    private static void approved(Page page) {
        button(page, "Approve").click();
        dialog(page, "Let it go?").getByRole(AriaRole.BUTTON, named("Approve")).click();
    }

    private static void rejected(Page page) {
        button(page, "Reject").click();
        dialog(page, "Let nothing leave?").getByLabel("It is wrong").check();
        page.keyboard().press("Control+Enter");
    }

    // --- What a person sees --------------------------------------------------------------------

    private static Locator preview(Page page) {
        return page.locator("[data-view=reading]");
    }

    private static Locator ended(Page page) {
        return page.locator("[data-ended]");
    }

    private static Locator dialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static LocatorAssertions.ContainsTextOptions told() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.HasTextOptions heard() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.HasAttributeOptions attribute() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }
}

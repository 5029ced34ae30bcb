package io.kaya.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** What a node's people see of its policy, and how they change it, in a real browser. */
class PolicyPageIT extends InABrowser {
    private static final String HARMLESS =
            "How often is HbA1c measured in adults with type 2 diabetes?";
    private static final String CLOSED =
            """
            admission:
              - id: closed
                title: Closed for research
                when: request.purpose == "AcademicResearch" && request.node == "san-francisco"
                effect: refuse
                code: closed
            """;
    private static final String CASES =
            """
            given:
              now: 2026-11-21T12:00:00Z
              request:
                {purpose: AcademicResearch, question: Why, organisation: North,
                 node: san-francisco, roles: [user]}
            cases:
              - {name: Research is refused, expect: refuse, by: [closed], code: closed}
              - {name: Services are welcome, expect: accept, request: {purpose: ServiceProvision}}
              - name: One patient is looked at
                request: {purpose: ServiceProvision, question: MRN 12345}
                expect: review
                by: [record-number]
              - name: Little leaves by itself
                request: {purpose: ServiceProvision}
                draft: {quotedWords: 10, claims: 1, maker: extractive}
                findings: []
                expect: approve
                by: [harmless]
            """;

    static String question;

    @BeforeAll
    static void start() throws InterruptedException, IOException {
        begin("policy-page");
        question = demo.ask(HARMLESS, "london", "san-francisco");
        for (var node : List.of("london", "san-francisco")) {
            await().atMost(RunningFederation.PATIENCE)
                    .until(() ->
                            demo.tasks(node, question).stream()
                                    .anyMatch(task -> task.path("rules").size() > 0));
        }
    }

    @Test
    void what_is_in_force_is_seen_at_a_glance() {
        var page = opened("london", "auditor", "");

        assertThat(page.locator("[data-version='1'] h2")).hasText("london");
        assertThat(page.locator("[data-version='1']")).containsText("from the node’s file");
        var refusal = page.locator("[data-rules=admission] [data-rule=nhs-number]");
        assertThat(refusal).containsText("refuses");
        assertThat(refusal).containsText("We do not answer questions that carry an NHS number");
        var letting = page.locator("[data-rules=release] [data-rule=harmless]");
        assertThat(letting).containsText("draft.quotedWords <= 200");
        assertThat(letting).containsText("Needs the standing approval of operator");
        assertThat(page.locator("[data-grant=harmless]")).containsText("confirmed");
        assertThat(page.getByRole(AriaRole.REGION, named("The policy as it is written")).last())
                .containsText("policy: london");
        assertThat(button(page, "Revoke…")).isHidden();
        assertThat(page.getByText("Try a change")).isHidden();
    }

    @Test
    void a_standing_approval_ends_on_a_word_and_not_on_a_slip() {
        var page = opened("seoul", "operator", "");
        var grant = page.locator("[data-grant=harmless-service]");
        button(page, "Revoke…").click();
        assertThat(dialog(page, "Ask a person each time again?"))
                .containsText("waits in the queue for a person");
        page.keyboard().press("Escape");
        assertThat(grant).containsText("confirmed");
        assertThat(button(page, "Revoke…")).isFocused();

        button(page, "Revoke…").click();
        page.keyboard().press("Control+Enter");
        assertThat(grant).containsText("revoked");
        assertThat(grantAt("seoul")).isEqualTo("revoked");

        button(page, "Confirm…").click();
        assertThat(dialog(page, "Let this leave without a person?")).containsText("31 Dec 2027");
        page.keyboard().press("Control+Enter");
        assertThat(grant).containsText("confirmed");
        assertThat(grantAt("seoul")).isEqualTo("confirmed");
    }

    @Test
    void mistakes_are_told_where_they_are_while_somebody_writes() {
        var page = opened("london", "operator", "/draft");
        assertThat(page.locator("[data-clean]")).isVisible();
        var text = field(page, "Policy");
        text.fill(text.inputValue().replace("request.question", "request.questions"));

        var mistake = page.locator("[data-found=policy] button");
        assertThat(mistake).containsText("rule nhs-number");
        assertThat(page.locator(".line.broken")).hasText("14");
        assertThat(text).hasAttribute("aria-invalid", "true");
        mistake.click();
        assertThat(text).isFocused();
        assertThat(page.locator("#missing")).containsText("An admin puts a policy in force");
        assertThat(button(page, "Put in force…")).isDisabled();

        page.reload();
        assertThat(text).hasValue(Pattern.compile("request\\.questions"));
        button(page, "Discard…").click();
        page.keyboard().press("Escape");
        assertThat(text).hasValue(Pattern.compile("request\\.questions"));
        button(page, "Discard…").click();
        page.keyboard().press("Control+Enter");
        assertThat(text).not().hasValue(Pattern.compile("request\\.questions"));
        assertThat(page.locator("[data-clean]")).isVisible();
    }

    @Test
    void a_draft_is_tried_on_the_past_put_in_force_and_taken_back() {
        var page = opened("san-francisco", "admin", "/draft");
        assertThat(page.locator("#missing")).containsText("It reads as what is in force");
        var text = field(page, "Policy");
        text.fill(text.inputValue().replace("admission:\n", CLOSED));
        assertThat(page.locator("#missing")).containsText("First the cases have to come out");
        button(page, "Cases").click();
        field(page, "Cases").fill(CASES);
        assertThat(page.locator("[data-activatable=true]")).hasText("4 of 4 as expected");
        assertThat(page.locator("#missing")).containsText("First replay past requests");
        assertThat(button(page, "Put in force…")).isDisabled();

        button(page, "Replay past requests").click();
        assertThat(page.locator("kaya-policy-simulation"))
                .containsText("would have come out otherwise");
        page.locator("[data-flip]").first().click();
        var decided = page.locator("dialog[open] [data-decided=true]");
        assertThat(decided).containsText("Closed for research");
        assertThat(decided).containsText("matched, and decided");
        page.keyboard().press("Escape");
        button(page, "Put in force…").click();
        assertThat(dialog(page, "Put this draft in force?")).containsText("in place of version 1");
        assertThat(dialog(page, "Put this draft in force?")).containsText("refuses (closed)");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("[data-version='2']")).containsText("put there by admin");
        assertThat(page.locator("[data-rule=closed]")).containsText("Closed for research");
        assertThat(page.locator("#live")).containsText("in force, as version 2");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Versions")).click();
        page.getByText("What changed").first().click();
        assertThat(page.locator("kaya-policy-difference .line.new").first())
                .containsText("- id: closed");
        assertThat(page.locator("kaya-policy-difference")).containsText("Lines: 5 added");
        button(page, "Put in force again…").click();
        var dialog = dialog(page, "Put this version in force again?");
        assertThat(dialog).containsText("in place of version 2");
        assertThat(dialog.locator(".line.gone").first()).containsText("- id: closed");
        assertThat(dialog.getByRole(AriaRole.STATUS)).containsText("requests of the last 30 days");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("li[data-version='3']")).containsText("put there again by admin");
        assertThat(page.locator("li[data-version='3']")).containsText("in force");
        var active = demo.operator("san-francisco").get("/api/policy");
        assertThat(active.path("number").asInt()).isEqualTo(3);
        assertThat(active.path("content").asText()).doesNotContain("closed");
    }

    @Test
    void whoever_began_with_another_version_is_told_before_it_is_replaced() {
        var page = opened("mumbai", "admin", "/draft");
        var text = field(page, "Policy");
        text.fill(text.inputValue() + "# more\n");
        button(page, "Cases").click();
        var cases =
                "cases:\n  - {name: Yes, expect: accept, request: {purpose: AcademicResearch}}\n";
        field(page, "Cases")
                .fill(cases.replace("cases:\n", "given: {now: 2026-11-21T12:00:00Z}\ncases:\n"));
        assertThat(page.locator("[data-activatable=true]")).isVisible();
        button(page, "Replay past requests").click();
        assertThat(button(page, "Put in force…")).isEnabled();

        demo.site("mumbai", "admin").post("/api/policy/rollbacks", Map.of("number", 1));
        button(page, "Put in force…").click();
        page.keyboard().press("Control+Enter");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("came into force since you looked");
        browser.complaints(); // Chromium tells every 409
        button(page, "Try again").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("this draft began with version 1");
        button(page, "Compare them").click();
        assertThat(page.getByText("Both read the same.")).isVisible();
    }

    @Test
    void a_request_of_the_past_is_explained() {
        var page = opened("london", "operator", "/requests");
        page.locator("[data-task]").first().click();

        var explained = page.locator("[data-explained]");
        assertThat(explained).containsText("Under london, version 1");
        assertThat(explained.locator("[data-ruling=accept]")).isVisible();
        assertThat(explained.locator("[data-decided=true]")).hasAttribute("data-rule", "research");
        assertThat(explained.locator("[data-rule=service] [data-truth=false]"))
                .containsText("request.purpose == \"ServiceProvision\"");
        assertThat(page.locator("kaya-policy-page")).not().containsText("HbA1c");

        page.navigate(
                demo.url("london") + "/#/policy/requests/01a204c8-d990-7ee7-b539-990578452000");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no such request here");
        browser.complaints(); // Chromium tells every 404
    }

    @Test
    void the_whole_way_is_gone_by_keyboard_alone() {
        var page = browser.visit(demo.url("seoul"));
        var keys = page.keyboard();
        assertThat(page.getByLabel("Name")).isFocused();
        browser.complaints();
        keys.type("operator");
        keys.press("Tab");
        keys.type(demo.account("seoul", "operator").password());
        keys.press("Enter");
        page.getByText("Signed in as").waitFor();
        keys.press("g");
        keys.press("p");
        assertThat(page.locator("[data-version] h2")).isVisible();
        assertThat(page.locator("#page")).isFocused();

        keys.press("e");
        var text = field(page, "Policy");
        assertThat(text).isVisible();
        for (var i = 0; i < 40 && !isFocused(text); i++) {
            keys.press("Tab");
        }
        assertThat(text).isFocused();
        keys.press("Control+Home");
        keys.press("Tab");
        assertThat(text).hasValue(Pattern.compile("^  # Byeolmaru"));
        assertThat(text).isFocused();
        keys.press("Shift+Tab");
        assertThat(text).hasValue(Pattern.compile("^# Byeolmaru"));
        keys.press("Escape");
        keys.press("Tab");
        assertThat(text).not().isFocused();

        keys.press("v");
        assertThat(page.getByText("Everything that was in force")).isVisible();
        keys.press("p");
        assertThat(page.getByText("What was asked here")).isVisible();
        keys.press("?");
        assertThat(dialog(page, "Keys")).containsText("Past requests");
        keys.press("Escape");
        assertThat(dialog(page, "Keys")).isHidden();
        keys.press("i");
        assertThat(page.locator("[data-version] h2")).isVisible();
    }

    @ParameterizedTest
    @MethodSource("io.kaya.system.Browser$Look#all")
    void nobody_is_shut_out(Look look) {
        var page = opened("london", "operator", "", look);
        assertThat(page.locator("[data-grant=harmless]")).isVisible();
        Pages.isAccessible(page, "policy", look);
        button(page, "Revoke…").click();
        Pages.isAccessible(page, "policy-grant", look);
        page.keyboard().press("Escape");

        go(page, "/draft");
        var text = field(page, "Policy");
        text.fill(text.inputValue().replace("effect: refuse", "effect: refused"));
        assertThat(page.locator(".line.broken")).isVisible();
        Pages.isAccessible(page, "policy-draft", look);
        button(page, "Changes").click();
        assertThat(page.locator(".line.gone")).isVisible();
        Pages.isAccessible(page, "policy-changes", look);

        go(page, "/requests");
        page.locator("[data-task]").first().click();
        assertThat(page.locator("[data-explained]")).isVisible();
        Pages.isAccessible(page, "policy-request", look);
        go(page, "/versions");
        assertThat(page.locator("li[data-version]").first()).isVisible();
        Pages.isAccessible(page, "policy-versions", look);
    }

    private static Page opened(String node, String account, String part) {
        return opened(node, account, part, Look.DESKTOP);
    }

    private static Page opened(String node, String account, String part, Look look) {
        var page = Pages.entered(browser, look, demo.url(node), demo.account(node, account));
        go(page, part);
        return page;
    }

    private static void go(Page page, String part) {
        page.evaluate("address => { location.hash = address; }", "#/policy" + part);
        assertThat(page.getByRole(AriaRole.HEADING, named("Policy"))).isVisible();
    }

    private static String grantAt(String node) {
        var grants = demo.operator(node).get("/api/grants");
        return grants.path("grants").get(0).path("state").asText();
    }

    private static boolean isFocused(Locator locator) {
        return (Boolean) locator.evaluate("one => one.getRootNode().activeElement === one");
    }

    private static Locator dialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, named(name));
    }
}

package io.kaya.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.kaya.audit.bundle.BundleVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an auditor sees of his party's log, in a real browser. */
class AuditPageIT extends InABrowser {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo"); // as the browser's
    private static final String HOST = "coordinator";

    static String question;
    static Path folder;

    @BeforeAll
    static void start() throws InterruptedException, IOException {
        folder = begin("audit-page");
        question =
                demo.ask(
                        "Do text message reminders reduce missed appointments in primary care?",
                        "london",
                        "mumbai");
        var review = demo.awaitReview("mumbai", question);
        demo.operator("mumbai")
                .post(
                        "/api/reviews/" + review.path("id").asText() + "/rejection",
                        Map.of("reason", "out-of-scope"));
        demo.awaitQuestion(
                question, seen -> RunningFederation.status(seen, "mumbai").equals("withheld"));
    }

    @Test
    void facets_tell_what_else_there_is_and_an_address_keeps_the_search() {
        var page = entered(HOST);
        facet(page, "type", "dispatched").click();
        assertThat(rows(page).first()).containsText("sent out as a task");
        facet(page, "node", "london").click();
        assertThat(page.locator(".counted")).containsText("One entry");
        assertThat(facet(page, "type", "gathered")).isVisible();
        var address = page.url();
        assertThat(address).contains("type=dispatched", "node=london");

        page.reload();
        assertThat(page.locator(".counted")).containsText("One entry");
        assertThat(condition(page, "node")).containsText("london");
        page.goBack();
        assertThat(condition(page, "node")).isHidden();
        assertThat(condition(page, "type")).isVisible();
        page.goForward();
        assertThat(page.locator(".counted")).containsText("One entry");
        assertThat(page.url()).isEqualTo(address);
    }

    @Test
    void a_condition_is_changed_where_it_stands() {
        var page = entered(HOST);
        page.getByLabel("Add a condition").selectOption("node");
        page.keyboard().type("london");
        page.keyboard().press("Enter");
        assertThat(condition(page, "node")).containsText("london");
        assertThat(condition(page, "node").getByRole(AriaRole.BUTTON).first()).isFocused();

        page.keyboard().press("Enter");
        page.keyboard().type("mumbai");
        page.keyboard().press("Enter");

        assertThat(condition(page, "node")).containsText("mumbai");
        condition(page, "node").getByLabel("Remove Node: mumbai").click();
        assertThat(condition(page, "node")).isHidden();
    }

    @Test
    void a_range_of_one_day_finds_what_happened_on_it() {
        var page = entered(HOST);
        var today = LocalDate.now(ZONE);
        page.getByLabel("Add a condition").selectOption("when");
        assertThat(page.getByText("Days begin at midnight in Europe/Oslo")).isVisible();
        page.getByLabel("First day").fill(today.toString());
        page.getByLabel("Last day").fill(today.toString());
        page.getByText("Apply").click();

        assertThat(page.locator("[data-facet=type]")).isVisible();
        assertThat(rows(page).first()).isVisible();
        assertThat(facet(page, "day", today.toString())).hasAttribute("aria-pressed", "true");
        var found = demo.auditor(HOST).get("/api/audit?limit=1000&question=" + question);
        var type = RunningFederation.all(found, "entries").getFirst().path("type").asText();
        page.locator("[data-facet=type] .more").click();
        assertThat(facet(page, "type", type)).isVisible();
    }

    @Test
    void an_alarm_is_told_on_top_with_its_evidence() {
        var page = entered(HOST);
        assertThat(page.locator("kaya-audit-alarms section")).isHidden();
        page.route(
                "**/api/audit/alarms",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("application/json")
                                        .setBody(
                                                """
                                                {"alarms": [{"id": "0199a3c2-0000-7000-8000-000000000001", "log": "kaya/demo/london/audit/1",
                                                "kind": "rolled-back", "halts": false, "seen": "kaya/demo/london/audit/1\\n12",
                                                "shown": "kaya/demo/london/audit/1\\n9", "at": "2026-11-22T09:14:03Z"}]}\
                                                """)));
        page.reload();

        var alarm = page.locator("[data-alarm=rolled-back]");
        assertThat(alarm).containsText("A partner’s log is smaller than it was.");
        alarm.getByText("The two checkpoints").click();
        assertThat(alarm.locator("pre").first()).containsText("12");
        assertThat(button(page, "What is new: 1")).isVisible();
        assertThat(page).hasTitle("(1) Audit · Kaya");
    }

    @Test
    void the_keys_of_the_page_are_told() {
        var page = entered(HOST);
        page.keyboard().press("?");
        var keys = page.getByRole(AriaRole.DIALOG, named("Keys"));
        assertThat(keys).containsText("Next entry");
        assertThat(keys).containsText("To the words that are searched");
        assertThat(keys).containsText("Go to Audit");
    }

    @Test
    void an_entry_is_looked_at_beside_the_list_by_keys_and_looking_on_is_one_search() {
        var page = entered(HOST);
        assertThat(rows(page).first()).isVisible();
        var before = searches();
        page.keyboard().press("j");
        assertThat(peek(page)).isVisible();
        var first = page.url();
        page.keyboard().press("j");
        assertThat(page).not().hasURL(first);
        page.keyboard().press("k");
        assertThat(page).hasURL(first);
        var id = first.replaceAll(".*entry=", "");
        assertThat(peek(page).getByText(id)).isVisible();

        page.reload();
        assertThat(peek(page).getByText(id)).isVisible();
        page.keyboard().press("Escape");
        assertThat(peek(page)).isHidden();
        assertThat(searches()).isEqualTo(before + 1); // the reload's
    }

    @Test
    void one_task_is_told_step_by_step_with_what_its_partner_said() {
        var page = entered(HOST);
        page.navigate(demo.url(HOST) + "/#/audit/tasks/" + task("mumbai"));

        assertThat(page.locator("[data-type=asked]")).isVisible();
        assertThat(page.locator("[data-type=dispatched]")).isVisible();
        assertThat(page.locator("[data-type=gathered]").last()).containsText("WITHHELD");
        assertThat(page.locator(".lane.partner")).containsText("mumbai");

        var node = entered("mumbai");
        node.navigate(demo.url("mumbai") + "/#/audit/tasks/" + task("mumbai"));
        for (var type : List.of("admitted", "answered", "queued", "decided", "withheld")) {
            assertThat(node.locator("[data-type=" + type + "]").first()).isVisible();
        }
        assertThat(node.locator(".lane.partner")).containsText("coordinator");
        node.locator("[data-type=decided] a").first().click();
        assertThat(peek(node)).containsText("decided");
    }

    @Test
    void an_entry_is_proved_in_the_browser_and_a_lie_about_it_is_found() {
        var page = entered(HOST);
        page.navigate(demo.url(HOST) + "/#/audit?type=dispatched");
        assertThat(rows(page).first()).containsText("sent out");
        page.keyboard().press("j");
        button(page, "Prove it in this browser").click();

        assertThat(page.locator("[data-step]")).hasCount(5);
        assertThat(page.locator("[data-step][data-holds=true]")).hasCount(5);
        assertThat(peek(page)).containsText("What this does not prove");

        page.route(
                "**/proof",
                route -> {
                    var answer = route.fetch();
                    var lie = answer.text().replace("dispatched", "dispatchee");
                    route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(lie));
                });
        page.reload();
        button(page, "Prove it in this browser").click();
        assertThat(page.locator(".verdict")).hasText("This is not proved.");
        assertThat(page.locator("[data-step=path]")).hasAttribute("data-holds", "false");
        assertThat(page.locator("[data-step=signature]")).hasAttribute("data-holds", "true");
    }

    @Test
    void an_export_is_verified_by_whoever_drops_it_and_one_changed_byte_is_named()
            throws IOException {
        var page = entered(HOST);
        page.navigate(demo.url(HOST) + "/#/audit?type=asked,dispatched,gathered");
        assertThat(rows(page).first()).isVisible();
        button(page, "Export").click();
        var dialog = page.locator("dialog[open]");
        var export =
                dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Export"));
        assertThat(export).isDisabled();
        dialog.getByLabel("I know").check();
        var bundle = folder.resolve("audit.zip");
        page.waitForDownload(export::click).saveAs(bundle);
        assertThat(dialog).isHidden();

        page.getByRole(AriaRole.LINK, named("Verify a bundle")).click();
        drop(page, bundle);
        assertThat(page.locator("[data-sound=true]")).hasText("audit.zip is sound");
        assertThat(page.locator("main")).containsText("That every step was logged");

        var lied = folder.resolve("lied.zip");
        Bundles.alter(bundle, lied, "entries.jsonl", "\"dispatched\"", "\"dispatchee\"");
        drop(page, lied);
        assertThat(page.locator("[data-sound=false]")).hasText("lied.zip is broken");
        var fault = BundleVerifier.verify(lied, null, (_, _) -> {}).toString();
        var line = page.locator(".place").innerText().replace("entries.jsonl, line ", "");
        assertThat(fault).contains("entries.jsonl, line " + line + ":");
    }

    @Test
    void a_search_is_saved_for_colleagues() {
        var page = entered(HOST);
        page.navigate(demo.url(HOST) + "/#/audit?node=london&type=gathered");
        assertThat(rows(page).first()).isVisible();
        button(page, "Saved searches").click();
        page.getByLabel("Save this search as").fill("from-london");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-saved=from-london]")).isVisible();

        var colleague = entered(HOST);
        button(colleague, "Saved searches").click();
        colleague.locator("[data-saved=from-london]").click();

        assertThat(condition(colleague, "node")).containsText("london");
        assertThat(condition(colleague, "type")).isVisible();
    }

    @Test
    void the_whole_way_is_gone_by_keyboard_alone() {
        var page = browser.visit(demo.url(HOST));
        var keys = page.keyboard();
        assertThat(page.getByLabel("Name")).isFocused();
        browser.complaints();
        keys.type("auditor");
        keys.press("Tab");
        keys.type(demo.account(HOST, "auditor").password());
        keys.press("Enter");
        assertThat(rows(page).first()).isVisible();

        keys.press("/");
        keys.type("dispatched");
        keys.press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*text=dispatched.*"));
        assertThat(rows(page).first()).containsText("sent out as a task");
        page.getByRole(AriaRole.LISTBOX, named("Entries")).focus();
        keys.press("ArrowDown");
        assertThat(peek(page)).isVisible();
        keys.press("Enter");
        assertThat(peek(page).locator("h2")).isFocused();
        button(page, "Prove it in this browser").focus();
        keys.press("Enter");
        assertThat(page.locator(".verdict[data-holds=true]")).isVisible();
        assertThat(page.locator("#live")).not().isEmpty();
        keys.press("Escape");
        assertThat(peek(page)).isHidden();
        assertThat(page.getByRole(AriaRole.LISTBOX, named("Entries"))).isFocused();

        button(page, "Export").focus();
        keys.press("Enter");
        assertThat(page.locator("dialog[open]")).isVisible();
        keys.press("Escape");
        assertThat(button(page, "Export")).isFocused();
    }

    @ParameterizedTest
    @MethodSource("io.kaya.system.Browser$Look#all")
    void nobody_is_shut_out(Browser.Look look) throws IOException {
        var page = entered(HOST, look);
        assertThat(rows(page).first()).isVisible();
        Pages.isAccessible(page, "audit", look);
        page.navigate(demo.url(HOST) + "/#/audit?actor=dispatch&type=dispatched");
        assertThat(condition(page, "actor")).isVisible();
        assertThat(rows(page).first()).containsText("sent out as a task");
        page.keyboard().press("j");
        assertThat(peek(page)).isVisible();
        button(page, "Prove it in this browser").click();
        assertThat(page.locator(".verdict")).isVisible();
        Pages.isAccessible(page, "audit-entry", look);
        page.navigate(demo.url(HOST) + "/#/audit/tasks/" + task("mumbai"));
        assertThat(page.locator("[data-type=asked]")).isVisible();
        Pages.isAccessible(page, "audit-timeline", look);
        page.navigate(demo.url(HOST) + "/#/audit/bundle");
        page.getByLabel("Drop a bundle here").setInputFiles(exported(page));
        assertThat(page.locator("[data-sound=true]")).isVisible();
        Pages.isAccessible(page, "audit-bundle", look);
        page.navigate(demo.url(HOST) + "/#/audit");
        button(page, "Export").click();
        Pages.isAccessible(page, "audit-export", look);
    }

    @Test
    void a_node_has_the_page_too() {
        var page = entered("london");

        facet(page, "type", "received").click();

        assertThat(rows(page).first()).containsText("message received");
    }

    @Test
    void the_pages_are_light() {
        for (var agent : List.of(HOST, "london")) {
            assertThat(Pages.scriptBytes(entered(agent))).isBetween(10_000, 150_000);
        }
    }

    /** By the browser's own event, as from another window. */
    private static void drop(Page page, Path file) throws IOException {
        var bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        var transfer =
                page.evaluateHandle(
                        """
                        ([name, bytes]) => {
                            const transfer = new DataTransfer();
                            const content = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0));
                            transfer.items.add(new File([content], name));
                            return transfer;
                        }\
                        """,
                        List.of(file.getFileName().toString(), bytes));
        page.locator(".drop").dispatchEvent("drop", Map.of("dataTransfer", transfer));
    }

    private static Path exported(Page page) throws IOException {
        var bundle = page.request().post(demo.url(HOST) + "/api/audit/exports").body();
        return Files.write(folder.resolve("whole.zip"), bundle);
    }

    private static String task(String node) {
        var path = "/api/audit?type=dispatched&question=%s&node=%s".formatted(question, node);
        return RunningFederation.all(demo.auditor(HOST).get(path), "entries")
                .getFirst()
                .path("task")
                .asText();
    }

    private static long searches() {
        return RunningFederation.all(
                        demo.auditor(HOST).get("/api/audit?limit=1000&type=searched"), "entries")
                .stream()
                .filter(entry -> entry.path("details").path("scope").asText().equals("all entries"))
                .count();
    }

    private static Page entered(String agent) {
        return entered(agent, Browser.Look.DESKTOP);
    }

    private static Page entered(String agent, Browser.Look look) {
        var page = Pages.entered(browser, look, demo.url(agent), demo.account(agent, "auditor"));
        assertThat(page.getByRole(AriaRole.HEADING, named("Audit"))).isVisible();
        return page;
    }

    private static Locator rows(Page page) {
        return page.locator("kaya-audit-list [role=option]");
    }

    private static Locator peek(Page page) {
        return page.locator("kaya-audit-entry");
    }

    private static Locator facet(Page page, String name, String value) {
        return page.locator("[data-facet=%s] [data-value='%s']".formatted(name, value));
    }

    private static Locator condition(Page page, String name) {
        return page.locator("[data-condition=%s]".formatted(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "$"));
    }
}

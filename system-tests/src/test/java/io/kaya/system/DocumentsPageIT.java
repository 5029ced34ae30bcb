package io.kaya.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kaya.system.Browser.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a node answers from, what it protects, and what it shows of itself, in a real browser. */
class DocumentsPageIT extends InABrowser {
    private static final String NODE = "london";
    private static final String REQUESTS = "registers/subject-access-requests-2024.csv";
    private static final String APPLICANT = "Araminta Hollowell-Bright";
    private static final String BROKEN = "minutes/never-finished.pdf";
    private static final String LABELS =
            """
            - {path: registers/**, labels: [restricted], dataClasses: [Contact]}
            """;

    static Path documents;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        var folder =
                begin(
                        "documents-page",
                        file -> {
                            var london = file.resolveSibling(NODE);
                            Files.writeString(london.resolve(BROKEN), "This is no page at all");
                            Files.writeString(london.resolve(".labels.yaml"), LABELS);
                        });
        documents = folder.resolve("files").resolve(NODE);
    }

    @Test
    void every_file_stands_there_with_what_became_of_it_and_what_to_do() {
        var page = opened("operator", "");
        var all = RunningFederation.all(api("/api/documents"), "documents");
        assertThat(rows(page)).hasCount(all.size());
        assertThat(page.locator("[data-state=failed] .count")).hasText("1");

        page.getByLabel("Title, path, label or reason").fill("restricted");
        assertThat(rows(page)).hasCount(1);
        rows(page).first().click();
        assertThat(detail(page)).containsText(REQUESTS);
        assertThat(detail(page)).containsText("Contact");
        assertThat(page).hasURL(Pattern.compile(".*#/documents/file/registers%2F.*"));

        page.getByLabel("Title, path, label or reason").fill("");
        page.locator("button[data-state=failed]").click();
        assertThat(rows(page)).hasCount(1);
        rows(page).first().click();
        var why = find(BROKEN).path("error").asText();
        assertThat(detail(page)).containsText(why);
        assertThat(detail(page)).containsText("it is read again as soon as it changes");
        page.reload();
        assertThat(detail(page)).containsText(why);
    }

    @Test
    void what_comes_and_goes_in_the_folder_comes_and_goes_in_the_page() throws IOException {
        var page = opened("operator", "");
        var file = documents.resolve("leaflets/scarves.md");

        Files.writeString(file, "# Scarves\n\nA scarf keeps the neck of a patient warm.\n");
        assertThat(row(page, "leaflets/scarves.md")).containsText("Scarves");
        assertThat(row(page, "leaflets/scarves.md")).hasAttribute("data-state", "indexed");

        Files.delete(file);
        assertThat(row(page, "leaflets/scarves.md")).isHidden();
    }

    @Test
    void everything_is_read_again_once_it_was_said_what_that_means() {
        var page = opened("operator", "");
        var before = find(REQUESTS).path("indexedAt").asText();

        button(page, "Read everything again").click();
        var dialog = dialog(page, "Read everything again?");
        assertThat(dialog).containsText("Until then questions are answered from what is there");
        dialog.getByRole(AriaRole.BUTTON, named("Read everything again")).click();

        assertThat(dialog).isHidden();
        await().atMost(RunningFederation.PATIENCE)
                .until(() -> !find(REQUESTS).path("indexedAt").asText().equals(before));
        assertThat(page.locator("kaya-documents-standing [data-state=idle]")).isVisible();
    }

    @Test
    void a_column_is_protected_and_nobody_is_shown_what_stands_in_it() {
        var page = opened("operator", "/protected");
        protect(page, "applicant");
        var line = page.locator("[data-mark]");
        assertThat(line).containsText("applicant in " + REQUESTS);
        assertThat(line).containsText("marked by operator");
        assertThat(line).hasAttribute("data-state", "protected");
        assertThat(page.content() + api("/api/protected")).doesNotContain(APPLICANT);

        button(page, "Undo").click();
        assertThat(line).isHidden();
        assertThat(marks()).isEmpty();

        protect(page, "applicant");
        page.getByLabel("No longer protect: applicant in " + REQUESTS).click();
        dialog(page, "No longer protect it?")
                .getByRole(AriaRole.BUTTON, named("No longer protect"))
                .click();
        assertThat(line).isHidden();
        button(page, "Undo").click();
        assertThat(line).isVisible();
        assertThat(marks()).hasSize(1);

        page.getByLabel("No longer protect: applicant in " + REQUESTS).click();
        page.keyboard().press("Control+Enter");
        assertThat(line).isHidden();
    }

    @Test
    void what_cannot_be_protected_is_told_where_it_was_typed() {
        var page = opened("operator", "/protected");
        button(page, "Protect something").click();
        var dialog = dialog(page, "Protect something");
        dialog.locator("[name=file]").fill(REQUESTS);
        dialog.locator("[name=column]").fill("surname");
        dialog.getByRole(AriaRole.BUTTON, named("Protect something")).click();

        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("It has no column surname");
        assertThat(dialog.locator("[name=file]")).hasValue(REQUESTS);
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(button(page, "Protect something")).isFocused();
        browser.complaints(); // Chromium tells of the refusal
    }

    @Test
    void a_card_that_says_too_much_cannot_be_approved_and_an_approved_one_is_seen_by_all() {
        var page = opened("operator", "/card");
        describe(page, "Ask araminta@letterbox.example about asthma.");
        assertThat(page.getByText("It still says what should not leave")).isVisible();
        assertThat(button(page, "Approve")).isDisabled();
        button(page, "Undo").click();
        assertThat(page.getByText("It still says what should not leave")).isHidden();

        describe(page, "Four practices that know much of damp homes.");
        button(page, "Approve").click();
        dialog(page, "Show this card to the federation?")
                .getByRole(AriaRole.BUTTON, named("Approve"))
                .click();
        assertThat(page.locator("[data-proposed]")).isHidden();
        assertThat(page.getByText("The federation sees what is proposed")).isVisible();
        await().atMost(RunningFederation.PATIENCE)
                .untilAsserted(() ->
                        assertThat(demo.user().get("/api/nodes").toString())
                                .contains("damp homes")
                                .doesNotContain("letterbox"));
    }

    @Test
    void a_question_finds_here_what_the_agent_finds() {
        var page = opened("operator", "/trial");
        page.getByLabel("A question").fill("damp homes asthma");
        page.keyboard().press("Enter");

        var results =
                RunningFederation.all(api("/api/documents/search?q=damp+homes+asthma"), "results");
        assertThat(page.locator("[data-found]")).hasCount(results.size());
        assertThat(page.locator("[data-found]").first().locator("blockquote").textContent())
                .isEqualTo(results.getFirst().path("text").asText());
        assertThat(page.locator("[data-found]").first()).containsText("found by words");
    }

    @Test
    void nobody_is_offered_what_his_role_may_not_do() {
        var auditor = opened("auditor", "/trial");
        assertThat(rows(auditor).first()).isVisible();
        assertThat(views(auditor)).hasCount(3);
        assertThat(button(auditor, "Read everything again")).isHidden();
        auditor.navigate(address("/protected"));
        assertThat(auditor.getByText("Nobody is shown its values here")).isVisible();
        assertThat(button(auditor, "Protect something")).isHidden();
        auditor.navigate(address("/card"));
        assertThat(auditor.locator("kaya-card h2").first()).isVisible();
        assertThat(button(auditor, "Change")).isHidden();

        assertThat(views(opened("admin", ""))).hasCount(2);
    }

    @Test
    void the_list_is_walked_through_by_keys() {
        var page = opened("operator", "");
        var keys = page.keyboard();
        assertThat(rows(page).first()).isVisible();

        keys.press("j");
        var first = detail(page).locator("h2").textContent();
        keys.press("j");
        assertThat(detail(page).locator("h2")).not().hasText(first);
        keys.press("k");
        assertThat(detail(page).locator("h2")).hasText(first);
        keys.press("Enter");
        assertThat(detail(page).locator("h2")).isFocused();
        keys.press("Escape");
        assertThat(detail(page)).isHidden();
        assertThat(rows(page).first()).isFocused();
        keys.press("/");
        keys.type("asthma");
        assertThat(rows(page)).hasCount(1);
    }

    @ParameterizedTest
    @MethodSource("io.kaya.system.Browser$Look#all")
    void nobody_is_shut_out(Look look) {
        var page = opened("operator", "", look);
        assertThat(rows(page).first()).isVisible();
        Pages.isAccessible(page, "documents", look);
        row(page, BROKEN).click();
        assertThat(detail(page)).isVisible();
        Pages.isAccessible(page, "documents-detail", look);
        page.navigate(address("/protected"));
        assertThat(button(page, "Protect something")).isVisible();
        button(page, "Protect something").click();
        Pages.isAccessible(page, "documents-protect", look);
        page.keyboard().press("Escape");
        page.navigate(address("/card"));
        assertThat(page.getByText("What the federation sees")).isVisible();
        Pages.isAccessible(page, "documents-card", look);
        page.navigate(address("/trial"));
        page.getByLabel("A question").fill("Do reminders reduce missed appointments?");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-found]").first()).isVisible();
        Pages.isAccessible(page, "documents-trial", look);
    }

    private static void protect(Page page, String column) {
        button(page, "Protect something").click();
        var dialog = dialog(page, "Protect something");
        dialog.locator("[name=file]").fill(REQUESTS);
        dialog.locator("[name=column]").fill(column);
        dialog.getByRole(AriaRole.BUTTON, named("Protect something")).click();
        assertThat(dialog).isHidden();
    }

    private static void describe(Page page, String description) {
        button(page, "Change").click();
        var dialog = dialog(page, "Change what is proposed");
        dialog.getByLabel("Description").fill(description);
        dialog.getByRole(AriaRole.BUTTON, named("Propose this")).click();
        assertThat(dialog).isHidden();
    }

    private static JsonNode api(String path) {
        return demo.operator(NODE).get(path);
    }

    private static List<JsonNode> marks() {
        return RunningFederation.all(api("/api/protected"), "protected");
    }

    private static JsonNode find(String path) {
        return RunningFederation.all(api("/api/documents"), "documents").stream()
                .filter(one -> one.path("path").asText().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Page opened(String name, String view) {
        return opened(name, view, Look.DESKTOP);
    }

    private static Page opened(String name, String view, Look look) {
        var page = Pages.entered(browser, look, address(view), demo.account(NODE, name));
        assertThat(
                        page.getByRole(
                                AriaRole.HEADING, new Page.GetByRoleOptions().setName("Documents")))
                .isVisible();
        return page;
    }

    private static String address(String view) {
        return demo.url(NODE) + "/#/documents" + view;
    }

    private static Locator views(Page page) {
        return page.locator("kaya-documents-page nav a");
    }

    private static Locator rows(Page page) {
        return page.locator("kaya-documents a.row");
    }

    private static Locator row(Page page, String path) {
        return page.locator("kaya-documents a.row[data-path='%s']".formatted(path));
    }

    private static Locator detail(Page page) {
        return page.locator("kaya-document");
    }

    private static Locator dialog(Page page, String title) {
        return page.getByRole(
                AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}

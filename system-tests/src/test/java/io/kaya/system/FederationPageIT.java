package io.kaya.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.kaya.system.Browser.Look;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who takes part, and what became of what was asked, in a real browser. */
class FederationPageIT extends InABrowser {
    private static final String HOST = "coordinator";

    static String question;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        begin("federation-page");
        question =
                demo.ask(
                        "Do text message reminders reduce missed appointments in primary care?",
                        "london",
                        "seoul",
                        "sydney");
        demo.awaitQuestion(
                question,
                seen ->
                        RunningFederation.status(seen, "london").startsWith("replied")
                                && RunningFederation.status(seen, "seoul").equals("refused"));
    }

    @Test
    void everybody_sees_who_takes_part_and_who_is_there() {
        var page = opened("user");
        assertThat(page.getByText("5 organisations, 4 online now")).isVisible();
        assertThat(row(page, "london")).containsText("online");
        assertThat(row(page, "sydney")).containsText("not heard of yet");
        assertThat(page.locator("kaya-world svg")).hasAttribute("aria-hidden", "true");
        assertThat(mark(page, "london")).hasAttribute("data-shape", "full");
        assertThat(mark(page, "sydney")).hasAttribute("data-shape", "ring");
        assertThat(page.getByText("unless the asker chooses another")).isVisible();
        assertThat(page.locator("kaya-federation-figures")).isHidden();

        page.getByLabel("Name, city or what it knows of").fill("seoul");
        assertThat(page.locator("a.row")).hasCount(1);
        row(page, "seoul").click();
        assertThat(page.locator("kaya-node"))
                .containsText("A cooperative of four neighbourhood clinics");
        assertThat(page).hasURL(Pattern.compile(".*#/federation/seoul"));
        page.reload();
        assertThat(page.locator("kaya-node h2")).hasText("Byeolmaru Neighbourhood Clinics");
    }

    @Test
    void who_was_asked_stands_on_the_map_as_in_the_list() {
        var page =
                Pages.entered(
                        browser,
                        Look.DESKTOP,
                        demo.url(HOST) + "/#/questions/" + question,
                        demo.account(HOST, "user"));

        assertThat(mark(page, "london")).hasAttribute("data-shape", "full");
        assertThat(mark(page, "seoul")).hasAttribute("data-shape", "cross");
        assertThat(mark(page, "sydney")).hasAttribute("data-shape", "ring");
        assertThat(page.locator("kaya-world svg")).hasAttribute("aria-hidden", "true");
    }

    @Test
    void figures_are_for_those_who_oversee_and_are_what_was_answered() {
        var page = opened("auditor");
        var london = page.locator("kaya-federation-figures tr[data-node=london]");
        assertThat(cells(london)).containsText(new String[] {"1", "1"});
        var told = figures("london");
        assertThat(told.path("released").asInt()).isEqualTo(1);
        assertThat(told.path("medianToRelease").asText()).startsWith("PT");
        assertThat(figures("seoul").path("refused").asInt()).isEqualTo(1);
        assertThat(figures("sydney").path("open").asInt()).isEqualTo(1);

        page.locator("[data-last=PT24H]").click();
        assertThat(page.locator("[data-last=PT24H]")).hasAttribute("aria-pressed", "true");
        assertThat(london).isVisible();

        assertThat(demo.user().tryGet("/api/nodes/figures").status()).isEqualTo(403);
        assertThat(demo.auditor(HOST).tryGet("/api/nodes/figures?last=P400D").code())
                .isEqualTo("bad-span");
    }

    @Test
    void who_goes_is_offline_and_who_comes_back_is_online() throws InterruptedException {
        var page = opened("admin");
        assertThat(row(page, "mumbai")).hasAttribute("data-presence", "online");

        demo.supervisor().stop("mumbai");
        var patient = new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE);
        assertThat(row(page, "mumbai")).hasAttribute("data-presence", "offline", patient);
        assertThat(row(page, "mumbai")).containsText("offline since");
        assertThat(mark(page, "mumbai")).hasAttribute("data-shape", "ring");
        assertThat(page.locator("#live")).containsText("is offline");

        demo.supervisor().start("mumbai");
        assertThat(row(page, "mumbai")).hasAttribute("data-presence", "online", patient);
    }

    @Test
    void the_list_is_walked_through_by_keys() {
        var page = opened("user");
        var keys = page.keyboard();
        assertThat(row(page, "london")).isVisible();

        keys.press("j");
        assertThat(page.locator("kaya-node")).isVisible();
        var first = page.url();
        keys.press("j");
        assertThat(page).not().hasURL(first);
        keys.press("k");
        assertThat(page).hasURL(first);
        keys.press("Enter");
        assertThat(page.locator("kaya-node h2")).isFocused();
        keys.press("Escape");
        assertThat(page.locator("kaya-node")).isHidden();
        assertThat(page.locator("a.row").first()).isFocused();
    }

    @ParameterizedTest
    @MethodSource("io.kaya.system.Browser$Look#all")
    void nobody_is_shut_out(Look look) {
        var page = opened("auditor", look);
        assertThat(page.locator("kaya-federation-figures tbody tr").first()).isVisible();
        Pages.isAccessible(page, "federation", look);
        row(page, "london").click();
        assertThat(page.locator("kaya-node")).isVisible();
        Pages.isAccessible(page, "federation-node", look);
    }

    private static JsonNode figures(String node) {
        return RunningFederation.all(demo.auditor(HOST).get("/api/nodes/figures"), "nodes").stream()
                .filter(one -> one.path("id").asText().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private static Page opened(String name) {
        return opened(name, Look.DESKTOP);
    }

    private static Page opened(String name, Look look) {
        var page =
                Pages.entered(
                        browser, look, demo.url(HOST) + "/#/federation", demo.account(HOST, name));
        assertThat(
                        page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName("Federation")))
                .isVisible();
        return page;
    }

    private static Locator row(Page page, String node) {
        return page.locator("kaya-federation-page a.row[data-node=%s]".formatted(node));
    }

    private static Locator mark(Page page, String node) {
        return page.locator("kaya-world [data-mark=%s]".formatted(node));
    }

    private static Locator cells(Locator row) {
        return row.locator("td");
    }
}

package io.kaya.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kaya.benchmarks.report.Figure;
import io.kaya.benchmarks.report.Percentiles;
import io.kaya.benchmarks.report.Report;
import io.kaya.system.Browser.Look;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How fast the pages are in the machine's Chromium, on loopback; {@code ./kaya bench pages} runs it
 * and prints what it writes. It is no test: its name keeps it out of {@code ./kaya test}.
 */
class PagesBench extends InABrowser {
    private static final String NODE = "mumbai";
    private static final int ENTRIES = 100_000;
    private static final int ITEMS = 5_000;
    private static final int LOADS = 9;

    /** Three frames of a screen that draws 60 times a second: who misses more sees it. */
    private static final double SMOOTH_MILLIS = 50;

    private static final double ROWS_AT_ONCE = 150;

    private final List<Figure> figures = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        begin("pages-bench");
    }

    @Test
    void the_pages_are_measured() throws IOException {
        demo.awaitReview(NODE, demo.ask("Do reminders reduce missed appointments?", NODE));
        var asking = new Visitor("coordinator", "user");
        opens("Ask", asking, page -> page.locator("kaya-composer textarea"));
        var reviewing = new Visitor(NODE, "operator");
        opens("Review", reviewing, page -> page.locator("kaya-queue [data-review]").first());
        var auditing = new Visitor("coordinator", "auditor");
        opens("Audit", auditing, page -> page.locator("kaya-audit-list [role=option]").first());
        figures.add(scripts("coordinator", asking));
        figures.add(scripts("node", reviewing));

        fillLog();
        var audit = entered(auditing);
        assertThat(audit.locator(".counted")).containsText("100,");
        scrolls("audit, 100,000 entries", audit, "window", "kaya-audit-list [role=option]");
        fillQueue();
        var review = entered(reviewing);
        assertThat(review.locator("li[aria-setsize='%d']".formatted(ITEMS)).first()).isVisible();
        scrolls("queue, 5,000 items", review, "kaya-long-list", "kaya-queue [data-review]");

        var report = Report.of("pages", figures);
        told(report, Report.Form.text, "pages-bench.txt");
        told(report, Report.Form.json, "pages-bench.json");
        assertThat(report.met()).as("every goal is met").isTrue();
    }

    private record Visitor(String agent, String name) {}

    private static Page entered(Visitor who) {
        return Pages.entered(
                browser,
                Look.DESKTOP,
                demo.url(who.agent()),
                demo.account(who.agent(), who.name()));
    }

    private interface Ready {
        Locator on(Page page);
    }

    /** From the address to what one came for; each time in a tab that has loaded nothing before. */
    private void opens(String name, Visitor who, Ready ready) {
        var session = entered(who).context();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i <= LOADS; i++) {
            var page = session.newPage();
            var devtools = session.newCDPSession(page);
            devtools.send("Network.enable");
            devtools.send("Network.setCacheDisabled", cacheDisabled());
            page.navigate(demo.url(who.agent()));
            ready.on(page).waitFor();
            if (i > 0) times.add(((Number) page.evaluate("performance.now()")).doubleValue());
            page.close();
        }
        var took = Percentiles.of(times);
        figures.add(Figure.of(name + " can be used, p50", took.p50(), "ms").atMost(1_000));
        figures.add(Figure.of(name + " can be used, slowest", took.p99(), "ms"));
    }

    private static JsonObject cacheDisabled() {
        var json = new JsonObject();
        json.addProperty("cacheDisabled", true);
        return json;
    }

    private static Figure scripts(String agent, Visitor who) {
        var bytes = Pages.scriptBytes(entered(who));
        return Figure.of("scripts of the " + agent + ", gzipped", bytes / 1024.0, "KiB")
                .atMost(150);
    }

    /** As a person who pulls a scroll bar: far in each frame, for eight seconds. */
    private void scrolls(String name, Page page, String box, String row) {
        @SuppressWarnings("unchecked")
        var seen =
                (Map<String, Object>)
                        page.evaluate(
                                """
                                async (selector) => {
                                    const deep = (root, wanted) => {
                                        for (const one of root.querySelectorAll("*")) {
                                            if (one.matches(wanted)) return one;
                                            const inner = one.shadowRoot && deep(one.shadowRoot, wanted);
                                            if (inner) return inner;
                                        }
                                        return null;
                                    };
                                    const box = selector === "window" ? document.scrollingElement : deep(document, selector);
                                    const frames = [];
                                    let furthest = 0;
                                    let before = performance.now();
                                    const end = before + 8000;
                                    while (before < end) {
                                        box.scrollTop += 400;
                                        furthest = Math.max(furthest, box.scrollTop);
                                        if (box.scrollTop + box.clientHeight >= box.scrollHeight - 1) box.scrollTop = 0;
                                        const now = await new Promise(requestAnimationFrame);
                                        frames.push(Math.max(0, now - before));
                                        before = now;
                                    }
                                    return { frames, furthest };
                                }\
                                """,
                                box);
        assertThat(((Number) seen.get("furthest")).doubleValue())
                .as("how far down %s went", name)
                .isGreaterThan(20_000);
        var frames =
                ((List<?>) seen.get("frames"))
                        .stream().map(frame -> ((Number) frame).doubleValue()).toList();
        var took = Percentiles.of(frames.subList(1, frames.size()));
        figures.add(Figure.of(name + ": a frame, p50", took.p50(), "ms"));
        figures.add(Figure.of(name + ": a frame, p99", took.p99(), "ms").atMost(SMOOTH_MILLIS));
        figures.add(
                Figure.of(name + ": rows in the page", page.locator(row).count(), "each")
                        .atMost(ROWS_AT_ONCE));
    }

    /** Entries as they were before there was a tree: they need no place in it. */
    private static void fillLog() {
        new PartyRows(demo.folder(), "coordinator")
                .execute(
                        """
                        insert into audit_entry (id, at, type, actor, role, question, node, details)
                        select gen_random_uuid(), now() - n * interval '1 second', 'dispatched', 'coordinator', 'system',
                            gen_random_uuid(), 'london', '{"count":"1"}' from generate_series(1, %d) n\
                        """
                                .formatted(ENTRIES));
    }

    /** The one that waits, again and again. */
    private static void fillQueue() {
        var rows = new PartyRows(demo.folder(), NODE);
        var missing =
                ITEMS - rows.number("select count(*) from review_item where state = 'PENDING'");
        rows.execute(
                """
                do $$
                declare
                    one task%%rowtype;
                    waiting review_item%%rowtype;
                begin
                    select * into waiting from review_item where state = 'PENDING' limit 1;
                    select * into one from task where id = waiting.task;
                    for n in 1 .. %d loop
                        one.id := gen_random_uuid();
                        one.reserved := false;
                        waiting.id := gen_random_uuid();
                        waiting.task := one.id;
                        waiting.created_at := waiting.created_at + interval '1 millisecond';
                        insert into task values (one.*);
                        insert into review_item values (waiting.*);
                    end loop;
                end $$\
                """
                        .formatted(missing));
    }

    private static void told(Report report, Report.Form form, String file) throws IOException {
        try (var out =
                new PrintStream(Files.newOutputStream(Path.of("target", file)), true, UTF_8)) {
            report.print(form, out);
        }
    }
}

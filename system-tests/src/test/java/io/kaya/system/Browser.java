package io.kaya.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The machine's own Chromium, driven as a person would. Whatever a page complains of is kept. */
final class Browser implements AutoCloseable {
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /** On a machine that does much else at the same time. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** How wide the window is, and what the system looks like. */
    record Look(int width, ColorScheme scheme) {
        static final Look DESKTOP = new Look(1280, ColorScheme.LIGHT);

        static Stream<Look> all() {
            return Stream.of(1280, 320)
                    .flatMap(width ->
                            Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                    .map(scheme -> new Look(width, scheme)));
        }
    }

    /** A test without a browser says that it was skipped, and fails where tests must be whole. */
    static Browser open() {
        var binary =
                Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        if (System.getenv("CI") == null) {
            assumeTrue(
                    binary.isPresent(), "There is no Chromium here: install the package chromium");
        }
        assertThat(binary).as("Chromium, which the tests of the pages need").isPresent();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(binary.orElseThrow())
                                        .setArgs(QUIET)));
    }

    /** A visitor whom nobody knows yet; his tabs share the session. */
    BrowserContext visitor(Look look) {
        var context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setLocale("en-GB")
                                .setTimezoneId("Europe/Oslo")
                                .setViewportSize(look.width(), 900)
                                .setColorScheme(look.scheme()));
        context.setDefaultTimeout(RunningFederation.PATIENCE.toMillis());
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return context;
    }

    Page visit(String url) {
        var page = visitor(Look.DESKTOP).newPage();
        page.navigate(url);
        return page;
    }

    /** What pages wrote to the console since the last time. */
    List<String> complaints() {
        var all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}

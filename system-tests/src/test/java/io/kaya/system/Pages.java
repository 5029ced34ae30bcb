package io.kaya.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kaya.sandbox.accounts.Account;
import java.nio.file.Path;

/** What is done on, and asked of, every agent's pages. */
final class Pages {
    private Pages() {}

    /** A tab of somebody who signed in. */
    static Page entered(Browser browser, Browser.Look look, String url, Account account) {
        var page = browser.visitor(look).newPage();
        page.navigate(url);
        page.getByLabel("Name").fill(account.name());
        browser.complaints(); // Chromium tells that nobody was signed in
        page.getByLabel("Password").fill(account.password());
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.getByText("Signed in as").waitFor();
        return page;
    }

    /** What a browser loads of scripts before it shows anything, as it comes over the network. */
    static int scriptBytes(Page page) {
        return ((Number)
                        page.evaluate(
                                """
                                async () => {
                                    let bytes = 0;
                                    for (const { src } of document.scripts) {
                                        const script = await (await fetch(src)).blob();
                                        const gzip = script.stream().pipeThrough(new CompressionStream("gzip"));
                                        bytes += (await new Response(gzip).arrayBuffer()).byteLength;
                                    }
                                    return bytes;
                                }\
                                """))
                .intValue();
    }

    /** Nobody is shut out, whatever he sees it with; pictures of it are kept. */
    static void isAccessible(Page page, String name, Browser.Look look) {
        var shot = "%s-%d-%s".formatted(name, look.width(), look.scheme());
        page.evaluate("scrollTo(0, 0)");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", shot + "-top.png")));
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(shot).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(shot + " needs no scrolling sideways")
                .isTrue();
    }
}

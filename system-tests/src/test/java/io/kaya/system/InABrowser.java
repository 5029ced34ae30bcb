package io.kaya.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kaya.sandbox.federation.BuiltInDemo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/** The demo's agents and a real browser, for the tests of one page. No page may complain. */
class InABrowser {
    static final double PATIENCE = RunningFederation.PATIENCE.toMillis();

    static RunningFederation demo;
    static Browser browser;

    /** What a test changes in the demo's files before anybody reads them. */
    interface Change {
        /** The federation's file; the policies lie beside it. */
        void in(Path file) throws IOException;
    }

    /** The folder in which the test may work. */
    static Path begin(String name, Change change) throws IOException, InterruptedException {
        browser = Browser.open();
        var folder = RunningFederation.freshFolder(name);
        var file = BuiltInDemo.unpack(folder.resolve("files"));
        change.in(file);
        demo = RunningFederation.start(folder.resolve(".kaya"), file);
        return folder;
    }

    static Path begin(String name) throws IOException, InterruptedException {
        return begin(name, file -> {});
    }

    static void change(Path file, String from, String to) throws IOException {
        var before = Files.readString(file);
        assertThat(before).contains(from);
        Files.writeString(file, before.replace(from, to));
    }

    @AfterAll
    static void stop() {
        if (demo != null) demo.close();
        if (browser != null) browser.close();
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(browser.complaints()).isEmpty();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The id at the end of a page's address. */
    static String idIn(Page page) {
        return page.url().replaceAll(".*/", "");
    }
}

package dev.tocsin.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium that is installed on this machine; none is ever downloaded. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the one that TOCSIN_CHROMIUM names, or the first of the search path; fails where there is none. */
    public static Chromium start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new LaunchOptions().setExecutablePath(installed()).setArgs(List.of("--no-sandbox"));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** Another person's browser: nothing is shared with those before. */
    public Person person(String home) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setTimezoneId("Europe/Warsaw")
                .setColorScheme(ColorScheme.LIGHT);
        return new Person(browser.newContext(options).newPage(), home);
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path installed() {
        var named = System.getenv("TOCSIN_CHROMIUM");
        if (named != null) {
            return Path.of(named);
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: set TOCSIN_CHROMIUM to its path"));
    }
}

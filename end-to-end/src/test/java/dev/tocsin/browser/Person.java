package dev.tocsin.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A person in front of a browser: what they press, by the words that they read. */
public final class Person {
    private static final double PATIENCE_MILLIS = 30_000;
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> COLOUR_RULES = List.of("color-contrast", "link-in-text-block");
    private static final Path PICTURES = Path.of("target", "screens");

    private final List<String> barriers = new ArrayList<>();
    private final Page page;
    private final String home;

    Person(Page page, String home) {
        this.page = page;
        this.home = home;
        page.setDefaultTimeout(PATIENCE_MILLIS);
    }

    /** Goes to the console, is sent to Keycloak, signs in there and comes back. */
    public Person signedInAs(String user, String password) {
        page.navigate(home);
        page.fill("#username", user);
        page.fill("#password", password);
        page.click("#kc-login");
        reads("Now");
        return this;
    }

    public void opens(String path) {
        page.navigate(home + path);
    }

    /** Presses the button of exactly that name, once it can be pressed. */
    public void presses(String button) {
        within(page.locator("body"), AriaRole.BUTTON, button).click();
    }

    /** Presses a button of the dialogue in front. */
    public void confirms(String button) {
        within(page.getByRole(AriaRole.DIALOG), AriaRole.BUTTON, button).click();
    }

    public void types(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Types text where the focus is. */
    public void writes(String text) {
        page.keyboard().type(text);
    }

    /** Follows the first link with these words in it. */
    public void follows(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    /** Chooses among chips, which are radio buttons or boxes under their labels. */
    public void chooses(String word) {
        page.locator("label.t-chip")
                .filter(new Locator.FilterOptions().setHasText(word))
                .first()
                .click();
    }

    public void fills(String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    /** Sees a heading of exactly these words, now or before long. */
    public void reads(String heading) {
        within(page.locator("body"), AriaRole.HEADING, heading).waitFor();
    }

    /** Sees these words somewhere, now or before long. */
    public void sees(String words) {
        page.getByText(words).first().waitFor();
    }

    /** The first part of the page that a selector finds and that holds these words, once it is there. */
    public Locator part(String selector, String words) {
        var part = page.locator(selector)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        part.waitFor();
        return part;
    }

    public Locator all(String selector) {
        return page.locator(selector);
    }

    /** Looks at the screen in light and in dark: a picture of each is kept, and what breaks WCAG 2.2 AA is noted. */
    public void looksAt(String screen) {
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var name = screen + "-" + scheme.name().toLowerCase(Locale.ROOT);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".png"))
                    .setAnimations(ScreenshotAnimations.DISABLED));
            judgedBy(scheme).analyze().getViolations().stream()
                    .flatMap(rule ->
                            rule.getNodes().stream().map(node -> name + ": " + rule.getHelp() + ": " + node.getHtml()))
                    .forEach(barriers::add);
        }
    }

    /** All rules in light; in dark, where the page is the same, those of colours. */
    private AxeBuilder judgedBy(ColorScheme scheme) {
        var axe = new AxeBuilder(page).setLegacyMode(true);
        return scheme == ColorScheme.DARK ? axe.withRules(COLOUR_RULES) : axe.withTags(WCAG_22_AA);
    }

    /** How many pixels of the page's width lie beyond a screen of that width. */
    public int missesAt(int width) {
        page.setViewportSize(width, 800);
        return (Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    }

    /** What would have shut somebody out of the screens looked at. */
    public List<String> barriers() {
        return List.copyOf(barriers);
    }

    private static Locator within(Locator place, AriaRole role, String name) {
        return place.getByRole(
                role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}

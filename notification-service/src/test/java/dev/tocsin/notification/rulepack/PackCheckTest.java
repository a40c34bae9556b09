package dev.tocsin.notification.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.notification.calendar.HolidayCalendars;
import dev.tocsin.notification.law.LawLibrary;
import dev.tocsin.notification.law.LawSources;
import dev.tocsin.notification.law.RuleFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckTest {

    private static final HolidayCalendars CALENDARS = new HolidayCalendars();
    private static final LawSources BOOK = LawLibrary.sources();
    private static final String ADDS = "add: [nowhere.yaml]\n";
    private static final String GDPR = "eu-gdpr-33-1-authority";

    @Test
    void packAddsReplacesAndRetires() {
        var checked = check(APack.named("nowhere", "1", """
                add: [nowhere.yaml]
                replace: [gdpr.yaml]
                retire:
                  - {rule: eu-gdpr-34-1-individuals, last_day: '2026-06-30', because: repealed}
                """)
                .file("nowhere.yaml", APack.RULE)
                .file("gdpr.yaml", replaced(48)));
        assertThat(checked.faults()).isEmpty();
        var book = checked.book();
        assertThat(book).isNotNull();
        assertThat(book.rules()).hasSize(BOOK.rules().size() + 1);
        assertThat(book.rule(GDPR)).hasValueSatisfying(rule -> {
            assertThat(rule.periods()).containsExactly("48 hours");
            assertThat(rule.text().pack()).isEqualTo("nowhere 1");
        });
        assertThat(book.rule("xx-pack-authority").map(rule -> rule.head().doubts()))
                .contains(List.of("The hour of the start may count."));
        assertThat(book.rule("eu-gdpr-34-1-individuals").map(rule -> rule.head().effectiveTo()))
                .contains(LocalDate.parse("2026-06-30"));
        assertThat(BOOK.compile(CALENDARS).rule(GDPR).map(rule -> rule.periods()))
                .contains(List.of("72 hours"));
    }

    @Test
    void packBringsItsOwnWordsAndAuthorities() {
        var checked =
                check(APack.named("nowhere", "1", ADDS + "vocabulary: [words.yaml]\nauthorities: [offices.yaml]\n")
                        .file("words.yaml", "regimes: [xx-law.controller]\ntests: {xx-law.risk: ['yes', 'no']}\n")
                        .file("offices.yaml", """
                        - {id: xx-office, place: XX, kind: data-protection-authority, name: Office of Nowhere, zone: Europe/Paris,
                           channel: letter, languages: [fr], confidence: memory, checked_on: '2026-01-01'}
                        """)
                        .file(
                                "nowhere.yaml",
                                APack.RULE
                                        .replace("eu-gdpr.controller", "xx-law.controller")
                                        .replace("name: the authority of nowhere", "authority: xx-office")));
        assertThat(checked.faults()).isEmpty();
        var other = check(APack.named("nowhere", "1", ADDS + "vocabulary: [words.yaml]\n")
                .file("nowhere.yaml", APack.RULE)
                .file("words.yaml", "tests: {eu-gdpr.risk: ['yes', 'no']}\n"));
        assertThat(other.faults()).extracting(RuleFault::what).contains("gives another meaning to a word of the book");
    }

    @Test
    void eachFaultHasItsFilePointerLineAndHint() {
        var checked = check(APack.named("nowhere", "1", ADDS)
                .file("nowhere.yaml", APack.RULE.replace("aware_at", "awareat").replace("XX", "Nowhere")));
        assertThat(checked.book()).isNull();
        assertThat(checked.faults()).extracting(RuleFault::file).containsOnly("nowhere.yaml");
        assertThat(checked.faults()).extracting(RuleFault::pointer).contains("/0/clock/starts/0", "/0/jurisdiction");
        assertThat(checked.faults()).extracting(RuleFault::line).contains(10, 2);
        assertThat(checked.faults()).extracting(RuleFault::hint).contains("did you mean aware_at?");
    }

    @Test
    void whatDoesNotFitTheBookIsRefused() {
        faulty(APack.named("nowhere", "1", ADDS).file("nowhere.yaml", replaced(48)), "adds a rule that the book holds");
        faulty(
                APack.named("nowhere", "1", "replace: [nowhere.yaml]\n").file("nowhere.yaml", APack.RULE),
                "names no rule of the book: xx-pack-authority");
        faulty(APack.named("nowhere", "1", "retire: [{rule: eu-gdpr-33-2, because: gone}]\n"), "names no rule");
        faulty(APack.named("nowhere", "1", ""), "");
        faulty(APack.named("nowhere", "one", ADDS).file("nowhere.yaml", APack.RULE), "pattern");
        faulty(APack.named("nowhere", "1", ADDS), "names a file that is not there");
        faulty(
                APack.named("nowhere", "1", ADDS)
                        .file("nowhere.yaml", APack.RULE)
                        .file("more.yaml", APack.RULE),
                "does not name the file more.yaml");
        faulty(APack.named("nowhere", "1", ADDS).file("nowhere.yaml", "- {a: b\n- c"), "is no YAML");
        faulty(
                APack.named("nowhere", "1", ADDS).file("nowhere.yaml", APack.RULE + "  law: Another law\n"),
                "is no YAML");
    }

    @Test
    void twoPacksDoNotChangeTheSameRule() {
        var first = APack.named("first", "1", "replace: [gdpr.yaml]\n").file("gdpr.yaml", replaced(48));
        var second = APack.named("second", "1", "replace: [gdpr.yaml]\n").file("gdpr.yaml", replaced(24));
        var changed = BOOK.with(PackCheck.read(first.files()));
        assertThat(PackCheck.check(second.files(), changed, CALENDARS).faults())
                .extracting(RuleFault::what)
                .containsExactly("has been changed by the pack first 1");
    }

    @Test
    void folderAndArchiveAreTheSamePack(@TempDir Path folder) throws IOException {
        var pack = APack.named("nowhere", "1", ADDS)
                .file("nowhere.yaml", APack.RULE)
                .signed();
        var read = PackFiles.read(pack.into(folder.resolve("nowhere")));
        assertThat(read).isEqualTo(PackFiles.read(pack.zipped(folder.resolve("nowhere.zip"))));
        assertThat(new String(read.digestList(), StandardCharsets.UTF_8))
                .matches("[0-9a-f]{64}  nowhere.yaml\n[0-9a-f]{64}  pack.yaml\n");
        unreadable(APack.named("nowhere", "1", "").file("../out.yaml", "a"), folder.resolve("a.zip"), "none of a pack");
        unreadable(APack.named("nowhere", "1", "").file("run.sh", "a"), folder.resolve("b.zip"), "none of a pack");
        unreadable(
                APack.named("nowhere", "1", "").file("big.yaml", "#".repeat(5_000_001)),
                folder.resolve("c.zip"),
                "is larger than");
        Files.delete(folder.resolve("nowhere/pack.yaml"));
        assertThatThrownBy(() -> PackFiles.read(folder.resolve("nowhere"))).hasMessage("holds no pack.yaml");
    }

    private static void unreadable(APack pack, Path archive, String why) {
        assertThatThrownBy(() -> PackFiles.read(pack.zipped(archive)))
                .isInstanceOf(PackUnreadable.class)
                .hasMessageContaining(why);
    }

    private static void faulty(APack pack, String what) {
        var checked = check(pack);
        assertThat(checked.book()).isNull();
        assertThat(checked.faults()).anySatisfy(fault -> {
            assertThat(fault.what()).contains(what);
            assertThat(fault.hint()).isNotBlank();
        });
    }

    private static PackCheck.Checked check(APack pack) {
        return PackCheck.check(pack.files(), BOOK, CALENDARS);
    }

    private static String replaced(int hours) {
        return APack.RULE.replace("xx-pack-authority", GDPR).replace("period: 24", "period: " + hours);
    }
}

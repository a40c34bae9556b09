package dev.tocsin.notification.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The verdicts as a page of the documents, in Markdown. */
final class Page {

    private Page() {}

    static List<String> of(Map<BreachCase, List<Verdict>> cases) {
        var lines = new ArrayList<String>();
        lines.addAll("""
                # Backtest: real breaches

                What Tocsin would have said of breaches of which the public record tells, had it been asked at the time, and when the notices really
                came. Each row is one duty of one entity, worked out by the engine from the facts in
                [cases.yaml](../notification-service/src/main/resources/backtest/cases.yaml), where sources, assumptions and other readings stand too.
                `LawCasesTest` compares each with what was worked out by hand. It is no judgement on anybody: a start that is argued about, or a fact
                that is not public, changes the answer.

                * **possible**: facts that are not public decide whether it was owed; the day shown is what it would have been.
                * **between**: the start is public as a day only, and the period counts hours. Only what is late on the latest reading is called late.
                * **late**, **early**: days of the calendar from the last day of the period to the day of the notice.

                """.lines().toList());
        lines.add(Figures.of(cases).words());
        lines.add("");
        lines.add("![Days from the end of each period to the notice](pictures/backtest.svg)");
        lines.add("");
        lines.add("| year | who | duty | due, or why not | told | |");
        lines.add("|---|---|---|---|---|---|");
        cases.forEach((of, verdicts) -> {
            for (int index = 0; index < verdicts.size(); index++) {
                lines.add(row(index == 0 ? of.year() + " | " + cell(of.name()) : " | ", verdicts.get(index)));
            }
        });
        lines.addAll("""

                This page and its chart are written by the command, and a test holds them to it:

                ```
                ./tocsin backtest --markdown > docs/backtest.md
                ./tocsin backtest --chart > docs/pictures/backtest.svg
                ```

                `./tocsin backtest` prints the same with each sum, `--all` adds every other duty that the facts would make owed, and a file of one's own
                in the format of `cases.yaml` may follow.""".lines().toList());
        return lines;
    }

    private static String row(String start, Verdict verdict) {
        var noticed = verdict.noticed();
        return "| %s | %s: %s<br>`%s` | %s | %s | %s |"
                .formatted(
                        start,
                        Wording.applies(verdict),
                        cell(Wording.recipient(verdict)),
                        verdict.careful().rule().id(),
                        cell(verdict.isAsked() ? Wording.due(verdict) : String.valueOf(Wording.reason(verdict))),
                        noticed == null ? "" : noticed.day(verdict.zone()),
                        Wording.distance(verdict));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}

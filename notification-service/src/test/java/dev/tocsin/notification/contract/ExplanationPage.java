package dev.tocsin.notification.contract;

import dev.tocsin.notification.law.DutyAssessment;
import dev.tocsin.notification.law.Explanation;
import dev.tocsin.notification.law.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Explanations in full, as a page of the documents. */
@NullMarked
final class ExplanationPage {

    private final List<String> lines = new ArrayList<>();

    List<String> lines() {
        return List.copyOf(lines);
    }

    void say(String text) {
        lines.addAll(text.lines().toList());
    }

    /** Writes one story: its facts, and the five parts of the answer. */
    void add(String title, String story, String facts, DutyAssessment duty) {
        var explanation = duty.explanation();
        say("\n## " + title + "\n\n" + story.strip() + "\n\n```yaml\n" + facts.strip() + "\n```\n");
        say("**%s**, told to: %s."
                .formatted(duty.applies().word(), duty.recipient().name()));
        say("\n1. **The rule.** " + rule(explanation.rule()));
        say("2. **Why.** " + explanation.why().summary());
        explanation
                .why()
                .matched()
                .forEach(each -> say("   * `%s`: %s%s".formatted(each.path(), each.value(), source(each.source()))));
        explanation
                .why()
                .missing()
                .forEach(each -> say("   * missing, decides the %s: `%s`. %s"
                        .formatted(each.decides(), each.path(), each.question())));
        var start = explanation.start();
        say("3. **The start.** "
                + (start == null
                        ? "not yet"
                        : "`%s`: %s%s".formatted(start.path(), start.value(), source(start.source()))));
        say("4. **The sum.**\n\n   ```");
        explanation.arithmetic().text().lines().forEach(line -> say("   " + line));
        say("   ```\n");
        say("5. **What would change it.**");
        explanation
                .wouldChange()
                .forEach(each -> say("   * `%s`, %s: %s".formatted(each.path(), each.value(), each.effect())));
    }

    private static String rule(Explanation.Cited rule) {
        return "`%s`: %s, %s, version %d, in force from %s; text: %s, checked on %s."
                .formatted(
                        rule.id(),
                        rule.law(),
                        rule.citation(),
                        rule.version(),
                        rule.effectiveFrom(),
                        rule.confidence(),
                        rule.checkedOn());
    }

    private static String source(@Nullable Source source) {
        return source == null ? "" : " (%s, recorded by %s)".formatted(source.source(), source.recordedBy());
    }
}

package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jspecify.annotations.Nullable;

/**
 * What becomes known later is not due earlier. Left out is what the law itself makes so: a start in the time of another
 * law; an extension that was asked for later, and so too late; and the relief of DORA, which moves a limit on a closed day
 * to noon, past a limit on the morning of the next day.
 */
@Domain(DrawnSheets.class)
@Domain(DomainContext.Global.class)
class LaterStartsTest {

    private static final Set<String> EXTENSIONS = Books.SHIPPED.rules().stream()
            .flatMap(rule -> rule.clock().everyLimb().stream())
            .map(limb -> limb.terms().extension())
            .filter(Objects::nonNull)
            .map(Limb.Extension::word)
            .collect(Collectors.toSet());

    @Provide
    Arbitrary<Duration> steps() {
        return Arbitraries.randomValue(random -> new DrawnTimes(random).step());
    }

    @Property(tries = 600)
    void aLaterStartIsNotDueEarlier(@ForAll DrawnSheet sheet, @ForAll("steps") Duration step) {
        var before = sheet.assess(Books.SHIPPED);
        for (var word : sheet.facts().timeline().keySet()) {
            if (!EXTENSIONS.contains(word)) {
                var later = sheet.with(with(sheet.facts(), later(sheet.facts().timeline(), word, step), null));
                before.forEach(duty -> notEarlier(duty, sheet, later, word));
            }
        }
        for (var rule : sheet.facts().filed().keySet()) {
            var later = sheet.with(with(sheet.facts(), null, later(sheet.facts().filed(), rule, step)));
            before.forEach(duty -> notEarlier(duty, sheet, later, rule));
        }
    }

    private static void notEarlier(DutyAssessment before, DrawnSheet sheet, DrawnSheet later, String moved) {
        var due = before.clock().dueAt();
        var relieved =
                before.clock().lines().stream().anyMatch(line -> line.label().equals("> noon"));
        if (due == null || relieved || LawDays.differ(before.rule(), sheet, later)) {
            return;
        }
        var after = later.assess(Books.SHIPPED).stream()
                .filter(duty -> duty.key().equals(before.key()))
                .map(duty -> duty.clock().dueAt())
                .toList();
        assertThat(after)
                .as("%s with a later %s", before.key(), moved)
                .singleElement()
                .satisfies(each -> assertThat(each).isAfterOrEqualTo(due));
    }

    private static Map<String, TimePoint> later(Map<String, TimePoint> times, String word, Duration step) {
        var moved = new LinkedHashMap<>(times);
        moved.computeIfPresent(word, (_, at) -> switch (at) {
            case TimePoint.Day day -> new TimePoint.Day(day.on().plusDays(1 + step.toDays()));
            case TimePoint.Moment moment -> new TimePoint.Moment(moment.at().plus(step));
        });
        return moved;
    }

    private static FactSheet with(
            FactSheet facts, @Nullable Map<String, TimePoint> timeline, @Nullable Map<String, TimePoint> filed) {
        return new FactSheet(
                facts.org(),
                timeline == null ? facts.timeline() : timeline,
                filed == null ? facts.filed() : filed,
                facts.data(),
                facts.people(),
                facts.tests(),
                facts.incident(),
                facts.delays(),
                facts.chain());
    }
}

package dev.tocsin.notification.law;

import java.util.ArrayList;
import java.util.List;

/** Says in words how a rule's time runs, line by line. */
final class ClockWords {

    private final Vocabulary vocabulary;
    private final ConditionWords conditions;

    ClockWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.conditions = new ConditionWords(vocabulary);
    }

    List<String> of(Clock clock) {
        var lines = new ArrayList<String>();
        var first = clock.limbs().getFirst();
        limb("", first, lines);
        clock.limbs().stream().skip(1).forEach(limb -> limb("but not later than ", limb, lines));
        var words = clock.qualitative();
        if (words != null) {
            lines.add("the law's words: " + words);
        }
        delays(clock, lines);
        var bar = clock.notBefore();
        if (bar != null) {
            bar(bar, lines);
        }
        lines.add("on the clock of " + zoning(clock.zone()));
        var calendar = clock.calendar();
        if (calendar != null) {
            lines.add("holidays of " + zoning(calendar));
        }
        return lines;
    }

    private void bar(Clock.Bar bar, List<String> lines) {
        var goesFirst = bar.rules();
        if (goesFirst.isEmpty() || bar.limb().period() > 0) {
            limb("not before the end of ", bar.limb(), lines);
        } else {
            lines.add("not before the notice of " + ConditionWords.or(goesFirst));
        }
        var choice = bar.outOfTurn();
        if (choice != null) {
            lines.add("a person may let it go before all the same: " + choice);
        }
        var when = bar.when();
        if (when != null) {
            when("that holds where", when, lines);
        }
    }

    private void delays(Clock clock, List<String> lines) {
        if (clock.lawEnforcementMovesEnd()) {
            lines.add("a written request of law enforcement to wait moves the end to the day that it names");
        }
        var after = clock.afterDelay();
        if (after != null) {
            lines.add(
                    "after a written request of law enforcement to wait: " + Sum.period(after) + " from its last day");
        }
        var oral = clock.oralDelay();
        if (oral != null) {
            limb("an oral request of law enforcement to wait moves the end by ", oral, lines);
        }
    }

    private void limb(String before, Limb limb, List<String> lines) {
        var numbered = limb.period() >= 0;
        lines.add(before + (numbered ? Sum.period(limb) + " from " : "starts with ") + start(limb.start()));
        if (!numbered) {
            return;
        }
        lines.add("counted so: " + limb.counting().words());
        var terms = limb.terms();
        if (terms.endsAt() != null) {
            lines.add("ends at " + terms.endsAt());
        }
        terms.variants().forEach(each -> when(variant(each, limb), each.when(), lines));
        var extension = terms.extension();
        if (extension != null) {
            lines.add("%d more where in time: %s".formatted(extension.period(), words(extension.word())));
        }
        var noRelief = terms.noRelief();
        if (noRelief != null) {
            when("no relief for closed days where", noRelief, lines);
        }
    }

    private static String variant(Limb.Variant variant, Limb limb) {
        var unit = limb.counting().unit().replace('-', ' ');
        return variant.period() < 0 ? "no number where" : variant.period() + " " + unit + " where";
    }

    private void when(String head, Condition condition, List<String> lines) {
        lines.add(head + ":");
        conditions.of(condition).forEach(line -> lines.add("  " + line));
    }

    private String start(Start start) {
        return switch (start) {
            case Start.Words(var words, var pick) ->
                pick(pick, words.size())
                        + ConditionWords.or(words.stream().map(this::word).toList());
            case Start.Filing(var rules, var latest) ->
                (latest ? "the latest filing of " : "the filing of ") + ConditionWords.or(rules);
            case Start.EndOf(var rule) -> "the end of the period of " + rule;
        };
    }

    private static String pick(Start.Pick pick, int words) {
        if (words < 2) {
            return "";
        }
        return switch (pick) {
            case EARLIEST -> "the earliest of: ";
            case FIRST_KNOWN -> "the first that is known of: ";
            case LATEST -> "the latest of, once all are known: ";
        };
    }

    private String word(Start.Word word) {
        var condition = word.when();
        return words(word.id())
                + (condition == null ? "" : " (where " + String.join(" ", conditions.of(condition)) + ")");
    }

    private String words(String id) {
        return id + " [" + vocabulary.question("timeline." + id) + "]";
    }

    private static String zoning(Zoning<?> zoning) {
        var places = zoning.places().stream().map(OrgLeaf.Place::path).toList();
        return places.isEmpty()
                ? zoning.fixed().toString()
                : String.join(", else ", places) + ", else " + zoning.fixed();
    }
}

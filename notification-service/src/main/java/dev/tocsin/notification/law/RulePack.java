package dev.tocsin.notification.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a pack changes in a book.
 *
 * @param changes what it is for, in a sentence
 * @param effectiveFrom the day, UTC, from which an accepted pack counts
 * @param add rules whose ids the book does not hold
 * @param replace rules in place of those with the same ids
 * @param vocabulary words that the book lacks
 * @param authorities files of authorities that the book lacks
 */
public record RulePack(
        String name,
        String version,
        String publisher,
        String changes,
        LocalDate effectiveFrom,
        List<RuleText> add,
        List<RuleText> replace,
        List<Retirement> retire,
        List<JsonNode> vocabulary,
        Map<String, JsonNode> authorities) {

    /** Takes a rule out of the book, or ends it: {@code lastDay} is the last day of the start that it still counts for. */
    public record Retirement(String rule, @Nullable LocalDate lastDay, String because) {}

    /** Returns name and version, which together tell packs apart. */
    public String id() {
        return name + " " + version;
    }

    /** Returns the ids of the rules that it adds, replaces or retires. */
    public List<String> ruleIds() {
        return Stream.concat(
                        Stream.concat(add.stream(), replace.stream()).map(RuleText::id),
                        retire.stream().map(Retirement::rule))
                .distinct()
                .toList();
    }
}

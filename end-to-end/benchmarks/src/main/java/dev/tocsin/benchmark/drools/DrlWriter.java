package dev.tocsin.benchmark.drools;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes rules of the book as Drools rules. The parts of a conjunction become constraints of one pattern, so that Drools
 * shares those that several rules have; below that a condition is one Boolean expression. A kind of condition that is not
 * known here is refused, so that no rule becomes easier by translation.
 */
final class DrlWriter {

    private static final String HEAD = """
            package dev.tocsin.benchmark.drools;
            global java.util.List duties;
            """;

    private final Lawyer lawyer;
    private String rule = "";

    DrlWriter(Lawyer lawyer) {
        this.lawyer = lawyer;
    }

    String write(List<JsonNode> rules) {
        return HEAD + rules.stream().map(this::rule).collect(Collectors.joining());
    }

    private String rule(JsonNode data) {
        rule = data.path("id").asText();
        var applies = data.path("applies");
        var parts = new ArrayList<String>();
        if (kind(applies).equals("all")) {
            applies.path("all").forEach(part -> parts.add(holds(part)));
        } else {
            parts.add(holds(applies));
        }
        parts.add("isInForce(\"" + rule + "\")");
        return """

                rule "%1$s"
                when
                    $incident : Incident(%2$s)
                then
                    duties.add(new OwedDuty("%1$s", $incident.due("%1$s", %3$s)));
                end
                """.formatted(rule, String.join(",\n        ", parts), period(data.path("clock")));
    }

    /** A longer period where a condition holds; where it is not known the shorter one counts. */
    private String period(JsonNode clock) {
        var plain = clock.path("period").asInt(-1);
        var variants = clock.path("variants");
        if (variants.isMissingNode()) {
            return Integer.toString(plain);
        }
        var variant = variants.get(0);
        if (variants.size() != 1 || variant.path("period").asInt() < plain) {
            throw new IllegalArgumentException("A variant that is not known here: " + rule);
        }
        var condition = holds(variant.path("when")).replaceAll("\\b([a-z]\\w+)\\(", "\\$incident.$1(");
        return condition + " ? " + variant.path("period").asInt() + " : " + plain;
    }

    private static String kind(JsonNode condition) {
        return condition.properties().iterator().next().getKey();
    }

    /** Writes that the condition is known to hold. */
    private String holds(JsonNode condition) {
        return switch (kind(condition)) {
            case "all" -> join(condition.path("all"), " && ", this::holds);
            case "any" -> join(condition.path("any"), " || ", this::holds);
            case "not" -> fails(condition.path("not"));
            case "if" -> "(" + fails(condition.path("if")) + " || " + holds(condition.path("then")) + ")";
            case "regime" ->
                join(condition.path("regime"), " || ", word -> regime(word, "holdsRegime", "holdsRegimeOf"));
            case "role" -> join(condition.path("role"), " || ", word -> call("isRole", word.asText()));
            case "test" ->
                join(
                        condition.path("is"),
                        " || ",
                        word -> call("finds", condition.path("test").asText(), word.asText()));
            case "unreadable" -> isWanted(condition) ? "isUnreadable()" : "isReadable()";
            case "data", "data_group" -> call("holdsData", list(condition));
            case "located" -> located(condition, "isIn", " || ");
            case "people" -> people(condition, condition.has("less_than"));
            case "law_date" -> lawDate(condition.path("law_date"));
            // A rule that tells one recipient has no country of its own to compare.
            case "recipient_in" -> "true";
            default -> throw new IllegalArgumentException("Not known here: " + condition);
        };
    }

    /** Writes that the condition is known not to hold. */
    private String fails(JsonNode condition) {
        return switch (kind(condition)) {
            case "all" -> join(condition.path("all"), " || ", this::fails);
            case "any" -> join(condition.path("any"), " && ", this::fails);
            case "not" -> holds(condition.path("not"));
            case "if" -> "(" + holds(condition.path("if")) + " && " + fails(condition.path("then")) + ")";
            case "regime" ->
                join(condition.path("regime"), " && ", word -> regime(word, "lacksRegime", "lacksRegimesOf"));
            case "role" -> join(condition.path("role"), " && ", word -> call("isNotRole", word.asText()));
            case "test" ->
                join(
                        condition.path("is"),
                        " && ",
                        word -> call("refutes", condition.path("test").asText(), word.asText()));
            case "unreadable" -> isWanted(condition) ? "isReadable()" : "isUnreadable()";
            case "data", "data_group" -> call("lacksData", list(condition));
            case "located" -> located(condition, "isNotIn", " && ");
            case "people" -> people(condition, !condition.has("less_than"));
            case "law_date" -> "!" + lawDate(condition.path("law_date"));
            default -> throw new IllegalArgumentException("Not known here: " + condition);
        };
    }

    private static String join(JsonNode words, String operator, Function<JsonNode, String> write) {
        var parts = new ArrayList<String>();
        (words.isArray() ? words : List.of(words)).forEach(word -> parts.add(write.apply(word)));
        return parts.size() == 1 ? parts.getFirst() : "(" + String.join(operator, parts) + ")";
    }

    private static String regime(JsonNode word, String one, String all) {
        var text = word.asText();
        return text.endsWith(".*") ? call(all, text.substring(0, text.length() - 1)) : call(one, text);
    }

    private static String located(JsonNode condition, String method, String operator) {
        var place = condition.path("located").asText();
        return join(condition.path("in"), operator, code -> call(method, place, code.asText()));
    }

    private static boolean isWanted(JsonNode condition) {
        var wanted = condition.path("unreadable").asText();
        return !wanted.equals("no") && !wanted.equals("false");
    }

    private String list(JsonNode condition) {
        var words = new ArrayList<String>();
        if (condition.has("data_group")) {
            words.add(condition.path("data_group").asText());
        } else {
            var data = condition.path("data");
            (data.isArray() ? data : List.of(data)).forEach(word -> words.add(word.asText()));
        }
        return lawyer.name(words);
    }

    private static String people(JsonNode condition, boolean fewer) {
        var who = condition.path("people").asText();
        if (!who.equals("total") && !who.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?")) {
            throw new IllegalArgumentException("Not known here: " + condition);
        }
        long threshold = condition.has("more_than")
                ? condition.path("more_than").asLong() + 1
                : condition.path("at_least").asLong(condition.path("less_than").asLong());
        return "%s(\"%s\", %dL)".formatted(fewer ? "hasFewerPeople" : "hasPeople", who, threshold);
    }

    private String lawDate(JsonNode span) {
        long from = span.hasNonNull("from")
                ? LocalDate.parse(span.path("from").asText()).toEpochDay()
                : Integer.MIN_VALUE;
        long to = span.hasNonNull("to")
                ? LocalDate.parse(span.path("to").asText()).toEpochDay()
                : Integer.MAX_VALUE;
        return "isLawDateIn(\"%s\", %dL, %dL)".formatted(rule, from, to);
    }

    private static String call(String method, String... words) {
        return method + "(\"" + String.join("\", \"", words) + "\")";
    }
}

package dev.tocsin.notification.law;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The pure function of the law engine: fact sheet, rule book and instant in, duties out. */
public final class Assessment {

    private Assessment() {}

    /** Assesses every rule of the book; the order is that of the book. */
    public static List<DutyAssessment> assess(FactSheet facts, RuleBook book, Instant asOf) {
        return assess(facts, book, asOf, Map.of());
    }

    /** Assesses every rule of the book, naming the source of each fact (by path) in the explanations. */
    public static List<DutyAssessment> assess(
            FactSheet facts, RuleBook book, Instant asOf, Map<String, Source> sources) {
        return assess(facts, book, asOf, sources, _ -> true);
    }

    /** Assesses only the rules that are asked about. */
    public static List<DutyAssessment> assess(
            FactSheet facts, RuleBook book, Instant asOf, Map<String, Source> sources, Predicate<Rule> asked) {
        var duties = new ArrayList<DutyAssessment>();
        var question = new RuleAssessment.Question(facts, book, asOf, sources);
        for (var rule : book.rules()) {
            if (!asked.test(rule)) {
                continue;
            }
            if (rule.recipient().fanOut().isEmpty()) {
                duties.add(new DutyAssessment(new RuleAssessment(rule, question, null, null)));
            } else {
                for (var country : fanOut(rule, facts)) {
                    var recipient = country.isEmpty() ? null : country;
                    duties.add(new DutyAssessment(new RuleAssessment(rule, question, recipient, null)));
                }
            }
        }
        return duties;
    }

    /** One rule asked about: for which country where it fans out, and in which zone where it leaves that open. */
    public record Asked(
            Rule rule, @Nullable String country, @Nullable ZoneId zoneWhereOpen) {}

    /** Assesses one rule, whether or not the facts name its recipient. */
    public static DutyAssessment assess(FactSheet facts, RuleBook book, Instant asOf, Asked asked) {
        var question = new RuleAssessment.Question(facts, book, asOf, Map.of());
        return new DutyAssessment(new RuleAssessment(asked.rule(), question, asked.country(), asked.zoneWhereOpen()));
    }

    /** Returns the countries that the rule fans out to; one empty entry where none, or perhaps not all of them are known. */
    private static Set<String> fanOut(Rule rule, FactSheet facts) {
        var countries = new LinkedHashSet<String>();
        var named = facts.people().byJurisdiction();
        for (var country : rule.recipient().fanOut()) {
            if (named != null && named.containsKey(country)) {
                countries.add(country);
            }
        }
        if (countries.isEmpty() || new Heads(facts.people()).maybeElsewhere()) {
            countries.add("");
        }
        return countries;
    }

    /** Ranks the unknown facts: those on which most duties hang first, then those with the soonest worst case. */
    public static List<Question> nextQuestions(List<DutyAssessment> duties, Vocabulary vocabulary) {
        var hanging = new LinkedHashMap<String, List<DutyAssessment>>();
        for (var duty : duties) {
            if (duty.applies() != Applies.NOT_OWED) {
                duty.missing().stream()
                        .map(Explanation.Missing::path)
                        .filter(path -> !path.startsWith("filed.") && !path.startsWith("due."))
                        .distinct()
                        .forEach(path -> hanging.computeIfAbsent(path, _ -> new ArrayList<>())
                                .add(duty));
            }
        }
        return hanging.entrySet().stream()
                .map(entry -> question(entry.getKey(), entry.getValue(), vocabulary))
                .sorted(Comparator.comparingInt(Question::duties)
                        .reversed()
                        .thenComparing(Question::soonestDueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Question::path))
                .toList();
    }

    private static Question question(String path, List<DutyAssessment> duties, Vocabulary vocabulary) {
        var soonest = duties.stream()
                .map(duty -> duty.clock().dueAt())
                .filter(due -> due != null)
                .min(Comparator.naturalOrder())
                .orElse(null);
        var rules = duties.stream().map(duty -> duty.rule().id()).distinct().toList();
        return new Question(path, vocabulary.question(path), duties.size(), soonest, rules);
    }
}

package dev.tocsin.notification.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One duty to tell one kind of recipient within one period, with its source; a law's or a contract's. */
public final class Rule {

    private final Head head;
    private final Recipient recipient;
    private final Told told;
    private final Condition applies;
    private final Clock clock;
    private final List<String> metBy;
    private final List<String> startPaths;
    private final Explanation.Cited cited;
    private final boolean asksForLawDate;
    private final boolean startsOnCondition;
    private final RuleText text;

    Rule(Head head, Recipient recipient, Told told, Condition applies, Clock clock, List<String> metBy, RuleText text) {
        this.head = head;
        this.recipient = recipient;
        this.told = told;
        this.applies = applies;
        this.clock = clock;
        this.metBy = List.copyOf(metBy);
        this.startPaths = clock.limbs().stream()
                .flatMap(limb -> limb.start().paths().stream())
                .distinct()
                .toList();
        this.cited = new Explanation.Cited(
                head.id(),
                head.law(),
                head.citation(),
                head.version(),
                head.force(),
                head.confidence(),
                head.effectiveFrom(),
                head.effectiveTo(),
                head.checkedOn());
        this.asksForLawDate = applies.walk().anyMatch(CaseLeaf.LawDate.class::isInstance);
        this.startsOnCondition = clock.startsOnCondition();
        this.text = text;
    }

    /**
     * What a rule is: its id, law, citation, source and the days between which it is in force (local days of the start).
     *
     * @param doubts what is not certain in the reading of its text
     */
    public record Head(
            String id,
            String jurisdiction,
            String law,
            String citation,
            String summary,
            String dutyHolder,
            String phase,
            Force force,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            int version,
            String confidence,
            LocalDate checkedOn,
            List<String> sources,
            List<String> doubts,
            @Nullable String succeeds,
            @Nullable String contractId) {}

    /** Who is told; {@code fanOut} lists the countries whose authorities are told one by one. */
    public record Recipient(
            String kind, String name, @Nullable String country, List<String> fanOut) {}

    /** Returns what the rule is and where it comes from. */
    public Head head() {
        return head;
    }

    /** Returns the rule's id. */
    public String id() {
        return head.id();
    }

    /** Returns who is told. */
    public Recipient recipient() {
        return recipient;
    }

    /** Returns the ids whose filing meets this duty too: its own and those of limbs of the same notice. */
    public List<String> metBy() {
        return metBy;
    }

    /** Returns the law's words for the period where it gives no number, in our own words. */
    public @Nullable String qualitative() {
        return clock.qualitative();
    }

    /** Returns the paths of the facts that can start the clock. */
    public List<String> startPaths() {
        return startPaths;
    }

    /** Returns the periods in words, for example "72 hours" or "4 business days". */
    public List<String> periods() {
        return clock.limbs().stream()
                .filter(limb -> limb.period() >= 0)
                .map(Sum::period)
                .distinct()
                .toList();
    }

    /** Returns the counting conventions in words. */
    public List<String> countings() {
        return clock.limbs().stream()
                .filter(limb -> limb.period() >= 0)
                .map(limb -> limb.counting().words())
                .distinct()
                .toList();
    }

    /** Returns the statuses under laws that the rule asks about. */
    public Set<String> regimes() {
        return applies.walk()
                .flatMap(part -> part instanceof OrgLeaf.Regime regime ? regime.anyOf().stream() : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** Returns the ids of the authorities that the rule names, each told or one of them. */
    public List<String> authorities() {
        return told.ids();
    }

    /** Returns the ids of the rules whose notices must go before this one. */
    public List<String> after() {
        var bar = clock.notBefore();
        return bar == null ? List.of() : bar.rules();
    }

    /** Returns when a person may let it go before them all the same, in words; null where the law leaves no choice. */
    public @Nullable String outOfTurn() {
        var bar = clock.notBefore();
        return bar == null ? null : bar.outOfTurn();
    }

    /** Returns the rule as explanations cite it. */
    Explanation.Cited cited() {
        return cited;
    }

    /** Returns the rule as it is written, and where. */
    public RuleText text() {
        return text;
    }

    /** Returns the condition in words, line by line, parts set in. */
    public List<String> conditionInWords(Vocabulary vocabulary) {
        return new ConditionWords(vocabulary).of(applies);
    }

    /** Returns how the time runs, in words, line by line. */
    public List<String> clockInWords(Vocabulary vocabulary) {
        return new ClockWords(vocabulary).of(clock);
    }

    Told told() {
        return told;
    }

    Condition applies() {
        return applies;
    }

    Clock clock() {
        return clock;
    }

    /** Says whether its condition reads the day whose law counts. */
    boolean asksForLawDate() {
        return asksForLawDate;
    }

    /** Says whether what starts its clock hangs on other facts than times. */
    boolean startsOnCondition() {
        return startsOnCondition;
    }

    boolean isInForce(LocalDate day) {
        var from = head.effectiveFrom();
        var to = head.effectiveTo();
        return from != null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Says whether it is in force on the day and on every later one. */
    boolean isInForceFrom(LocalDate day) {
        return head.effectiveTo() == null && isInForce(day);
    }

    @Override
    public String toString() {
        return head.id();
    }
}

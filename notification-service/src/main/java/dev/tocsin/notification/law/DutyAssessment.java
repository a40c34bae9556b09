package dev.tocsin.notification.law;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says of one duty: one rule, one recipient. For a possible duty the clock is the worst case. Whether it is
 * owed is settled at once, all else when it is first asked for: most duties of a book are not owed, and few are explained.
 */
public final class DutyAssessment {

    private final RuleAssessment assessment;
    private final Applies applies;
    private @Nullable Recipient recipient;
    private @Nullable ClockState clock;
    private RuleAssessment.@Nullable Answer answer;
    private @Nullable Explanation explanation;

    DutyAssessment(RuleAssessment assessment) {
        this.assessment = assessment;
        this.applies = assessment.applies();
    }

    /**
     * Who is told; the country is there where a rule fans out or the rule names it.
     *
     * @param authorities those that are told; empty where the facts do not settle it, or the book does not know them
     * @param candidates those that are told instead in the case of their competence, or of which a person has to say one
     */
    public record Recipient(
            String kind,
            String name,
            @Nullable String country,
            List<Authority> authorities,
            List<Authority> candidates) {}

    /** How a filing, or the moment of the question, lies against the end of the period; the margin is negative when late. */
    public record Lateness(@Nullable Instant metAt, Duration margin, boolean late) {}

    /** Returns the rule that the duty comes from. */
    public Rule rule() {
        return assessment.rule();
    }

    /** Returns whether it is owed. */
    public Applies applies() {
        return applies;
    }

    /** Returns who is told. */
    public Recipient recipient() {
        var known = recipient;
        if (known == null) {
            known = assessment.recipient();
            recipient = known;
        }
        return known;
    }

    /** Returns when it must be done, with the sum. */
    public ClockState clock() {
        var known = clock;
        if (known == null) {
            known = assessment.clock();
            clock = known;
        }
        return known;
    }

    /** Returns how it stands against the clock; null where it has no end, or is not owed. */
    public @Nullable Lateness lateness() {
        return assessment.lateness(applies, clock());
    }

    /** Returns the facts that are missing, and what hangs on each. */
    public List<Explanation.Missing> missing() {
        return explanation == null
                ? assessment.missing(answer())
                : explanation.why().missing();
    }

    /** Returns every reason. */
    public Explanation explanation() {
        var known = explanation;
        if (known == null) {
            known = assessment.explanation(answer());
            explanation = known;
        }
        return known;
    }

    private RuleAssessment.Answer answer() {
        var known = answer;
        if (known == null) {
            known = assessment.answer(clock());
            answer = known;
        }
        return known;
    }

    /** Returns the key by which two assessments of one incident are compared: rule and recipient's country. */
    public String key() {
        var country = assessment.country();
        return country == null || rule().recipient().fanOut().isEmpty() ? rule().id() : rule().id() + "@" + country;
    }
}

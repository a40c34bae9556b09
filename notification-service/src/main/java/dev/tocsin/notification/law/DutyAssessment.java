package dev.tocsin.notification.law;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the engine says of one duty: one rule, one recipient. For a possible duty the clock is the worst case. */
public record DutyAssessment(
        Rule rule,
        Recipient recipient,
        Applies applies,
        ClockState clock,
        @Nullable Lateness lateness,
        Explanation explanation) {

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

    /** Returns the key by which two assessments of one incident are compared: rule and recipient's country. */
    public String key() {
        var country = recipient.country();
        return country == null || rule.recipient().fanOut().isEmpty() ? rule.id() : rule.id() + "@" + country;
    }
}

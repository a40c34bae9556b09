package dev.tocsin.notification.assessment;

import dev.tocsin.notification.law.DutyAssessment;
import dev.tocsin.notification.rulebook.AuthorityRef;
import dev.tocsin.notification.rulebook.Titles;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says of one duty, as the world sees it.
 *
 * @param key rule id, with the country where the rule tells several
 * @param force binding, contractual, conditional or recommended: what is recommended is no duty of law even where it applies
 * @param applies owed, possible or not_owed
 * @param notBefore the end of a wait before which the law bars the notice
 * @param waitsFor ids of the rules whose notices must go first
 * @param outOfTurn when a person may decide not to wait, in words
 */
public record AssessedDuty(
        String key,
        String title,
        RuleRef rule,
        RecipientRef recipient,
        String phase,
        String force,
        String applies,
        ClockView clock,
        @Nullable Instant notBefore,
        List<String> waitsFor,
        @Nullable String outOfTurn,
        @Nullable LatenessView lateness,
        List<MissingView> missing,
        ExplanationView explanation) {

    /** The rule that the duty comes from; for a contract the law names the parties and the citation the clause. */
    public record RuleRef(String id, String law, String citation, int version) {}

    /**
     * Who is told; the country is ISO 3166-1 alpha-2 or ISO 3166-2.
     *
     * @param authorities those that are told; empty where the facts do not settle it, or the recipient is no authority
     * @param candidates those that are told instead in the case of their competence, or of which a person has to say one
     */
    public record RecipientRef(
            String kind,
            String name,
            @Nullable String country,
            List<AuthorityRef> authorities,
            List<AuthorityRef> candidates) {}

    /** How the filing, or else the moment of the question, lies against the end; the margin is negative when late. */
    public record LatenessView(@Nullable Instant metAt, long marginSeconds, boolean late) {}

    /** Returns an assessment as the world sees it. */
    public static AssessedDuty of(DutyAssessment duty) {
        var head = duty.rule().head();
        var told = duty.recipient();
        var lateness = duty.lateness();
        var explanation = ExplanationView.of(duty.explanation());
        return new AssessedDuty(
                duty.key(),
                Titles.of(duty.rule()),
                new RuleRef(head.id(), head.law(), head.citation(), head.version()),
                new RecipientRef(
                        told.kind(),
                        told.name(),
                        told.country(),
                        AuthorityRef.of(told.authorities()),
                        AuthorityRef.of(told.candidates())),
                head.phase(),
                head.force().word(),
                duty.applies().word(),
                ClockView.of(duty.rule(), duty.clock()),
                duty.clock().precedence().notBefore(),
                duty.clock().precedence().waitsFor(),
                duty.clock().precedence().outOfTurn(),
                lateness == null
                        ? null
                        : new LatenessView(lateness.metAt(), lateness.margin().toSeconds(), lateness.late()),
                explanation.why().missing(),
                explanation);
    }
}

package dev.tocsin.incident.problem;

import dev.tocsin.incident.incident.Finding;
import dev.tocsin.incident.incident.IncidentSubject;
import dev.tocsin.incident.incident.Origin;
import dev.tocsin.incident.incident.Triage;
import dev.tocsin.incident.party.PartyView;
import dev.tocsin.incident.party.Register;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the rules about a problem, and does what they say. */
@ApplicationScoped
class Judgement {
    private final IntakeRules rules;
    private final Register register;
    private final Triage triage;

    Judgement(IntakeRules rules, Register register, Triage triage) {
        this.rules = rules;
        this.register = register;
        this.triage = triage;
    }

    /** Where a problem went because of a rule. */
    record Placed(UUID incidentId, String rule) {}

    Optional<Placed> on(KnownProblem problem, Sighting sighting) {
        return IntakeRule.firstFor(rules.inForce(), sighting.source(), sighting.signal())
                .filter(rule -> rule.outcome().declares())
                .map(rule -> place(problem, sighting, Verdict.of(rule, sighting.source(), sighting.signal())));
    }

    private Placed place(KnownProblem problem, Sighting sighting, Verdict verdict) {
        var rule = verdict.rule().name();
        var client = client(verdict.clientSlug());
        var signal = sighting.signal();
        var incident = triage.place(new Finding(
                new Origin(problem.id(), sighting.source(), rule, verdict.correlation()),
                verdict.title(),
                note(verdict.clientSlug(), client),
                ProblemDesk.severityOf(problem.level()),
                slug(verdict.category()),
                client,
                subjects(verdict),
                signal.occurredAt(),
                signal.detectedAt() == null ? sighting.receivedAt() : signal.detectedAt()));
        return new Placed(incident, rule);
    }

    private @Nullable UUID client(@Nullable String slug) {
        return slug == null
                ? null
                : register.bySlug(slug.toLowerCase(Locale.ROOT))
                        .map(PartyView::partyId)
                        .orElse(null);
    }

    private static @Nullable String note(@Nullable String slug, @Nullable UUID client) {
        return slug != null && client == null
                ? "The monitor names the client \"" + slug + "\", who is not in the register."
                : null;
    }

    private static List<IncidentSubject> subjects(Verdict verdict) {
        return verdict.subjects().stream()
                .map(subject -> new IncidentSubject(slug(subject.kind()), system(subject.system()), subject.id()))
                .toList();
    }

    private static @Nullable String system(@Nullable String system) {
        return system == null ? null : slug(system);
    }

    // Senders write their words as they like; ours are slugs.
    static String slug(String word) {
        var plain =
                word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-").replaceAll("^[^a-z0-9]+", "");
        var short200 = plain.length() > 200 ? plain.substring(0, 200) : plain;
        return short200.isEmpty() ? "other" : short200;
    }
}

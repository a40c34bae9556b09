package dev.tocsin.incident.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.normal.Level;
import dev.tocsin.incident.normal.Subject;
import dev.tocsin.incident.problem.IntakeRule.Match;
import dev.tocsin.incident.problem.IntakeRule.Outcome;
import dev.tocsin.incident.problem.IntakeRule.SubjectTemplate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntakeRuleTest {
    private static final IntakeRule ACCOUNTS = rule(
            new Match(List.of(), List.of("*export*", "*login*"), List.of(), "medium", Map.of()),
            new Outcome(
                    Outcome.DECLARE,
                    "compromised-agent-account",
                    "{account}: {title}",
                    List.of("client"),
                    List.of(new SubjectTemplate("account", "agents", List.of("account", "user"))),
                    List.of("account", "user")));

    @Test
    void theFirstRuleThatMatchesDecides() {
        var everything = rule(
                new Match(List.of(), List.of(), List.of(), null, Map.of()),
                new Outcome(Outcome.RECORD, null, null, List.of(), List.of(), List.of()));
        var rules = List.of(ACCOUNTS, everything);

        assertThat(IntakeRule.firstFor(rules, "s", ASignal.of("MassExport").build()))
                .contains(ACCOUNTS);
        assertThat(IntakeRule.firstFor(rules, "s", ASignal.of("DiskFull").build()))
                .contains(everything);
    }

    @Test
    void aLevelBelowTheRulesIsNotItsBusiness() {
        assertThat(IntakeRule.firstFor(
                        List.of(ACCOUNTS),
                        "s",
                        ASignal.of("MassExport").at(Level.LOW).build()))
                .isEmpty();
    }

    @Test
    void aVerdictCarriesClientSubjectAndCorrelation() {
        var signal = ASignal.of("MassExport")
                .labelled(Map.of("account", "Agent.Delacruz", "client", "aurora"))
                .build();

        var verdict = Verdict.of(ACCOUNTS, "siem", signal);

        assertThat(verdict.clientSlug()).isEqualTo("aurora");
        assertThat(verdict.subjects()).containsExactly(new Subject("account", "agents", "Agent.Delacruz"));
        assertThat(verdict.correlation()).isEqualTo("agent.delacruz");
        assertThat(verdict.category()).isEqualTo("compromised-agent-account");
    }

    @Test
    void whatASenderWroteIsNeverReadAsATemplate() {
        var signal =
                ASignal.of("MassExport").labelled(Map.of("account", "{source}")).build();

        assertThat(Verdict.of(ACCOUNTS, "siem", signal).title()).isEqualTo("{source}: A title with {kind} in it");
    }

    @Test
    void globsMatchWholeTextsWithoutCase() {
        assertThat(Glob.matches("*Export*", "massexport")).isTrue();
        assertThat(Glob.matches("a*b", "ab")).isTrue();
        assertThat(Glob.matches("ab*ba", "aba")).isFalse();
        assertThat(Glob.matches("export", "massexport")).isFalse();
        assertThat(Glob.matches("*a*b*c*", "xxaxxbxxcxx")).isTrue();
        assertThat(Glob.matches("*a*b*c*", "xxaxxcxxbxx")).isFalse();
    }

    private static IntakeRule rule(Match match, Outcome outcome) {
        return new IntakeRule(new UUID(0, 1), "rule", 1, match, outcome);
    }
}

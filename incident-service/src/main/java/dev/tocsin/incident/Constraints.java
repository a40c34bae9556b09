package dev.tocsin.incident;

import dev.tocsin.kit.problem.ConstraintProblems;
import dev.tocsin.kit.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.Map;

/** Which problem a broken constraint of the database stands for. */
@Singleton
class Constraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "party_slug_key", IncidentProblem.PARTY_SLUG_TAKEN,
                "contract_reference_key", IncidentProblem.CONTRACT_REFERENCE_TAKEN,
                "contract_processor_fkey", IncidentProblem.CONTRACT_PARTY_UNKNOWN,
                "contract_controller_fkey", IncidentProblem.CONTRACT_PARTY_UNKNOWN,
                "incident_client_fkey", IncidentProblem.CLIENT_UNKNOWN,
                "timeline_entry_incident_fkey", IncidentProblem.INCIDENT_UNKNOWN,
                "source_slug_key", IncidentProblem.SOURCE_SLUG_TAKEN,
                "intake_rule_name_key", IncidentProblem.RULE_NAME_TAKEN);
    }
}

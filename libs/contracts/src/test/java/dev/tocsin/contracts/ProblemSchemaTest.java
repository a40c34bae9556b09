package dev.tocsin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The problem document of RFC 9457 as the services promise it. */
class ProblemSchemaTest {
    @Test
    void takesAProblemWithFaultsAndMembersOfItsOwn() {
        var problem = """
                {"type": "https://tocsin.dev/problems/validation-failed", "title": "The request breaks a rule", "status": 400,
                 "detail": "1 fault", "instance": "/api/v1/incidents",
                 "errors": [{"pointer": "/title", "message": "must not be blank"}], "incident_id": "x"}""";

        assertThat(Contracts.faults("problem.schema.json", problem)).isEmpty();
    }

    @Test
    void refusesATypeThatIsNotOursAndAStatusThatIsNoFailure() {
        var problem = """
                {"type": "about:blank", "title": "Fine", "status": 200}""";

        assertThat(Contracts.faults("problem.schema.json", problem))
                .anyMatch(f -> f.startsWith("/type"))
                .anyMatch(f -> f.startsWith("/status"));
    }
}

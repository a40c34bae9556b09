package dev.tocsin.playbook.executor;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.playbook.cacao.RepeatExtension.Check;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Finds out whether an earlier try whose answer was lost had its effect, as the playbook says how. */
@ApplicationScoped
class LostAnswers {
    private final SignedHttp http;
    private final ObjectMapper json;

    LostAnswers(SignedHttp http, ObjectMapper json) {
        this.http = http;
        this.json = json;
    }

    /** Empty if it has certainly not happened and is to be sent. */
    Optional<Outcome> look(ResolvedCommand command, Grant grant) {
        Check check = command.check();
        if (check == null) {
            return Optional.of(Answers.UNCLEAR);
        }
        URI uri = Addresses.resolve(Addresses.base(Addresses.endpoint(command)), check.target());
        Answer answer = http.send(Request.get(uri), grant);
        if (!answer.isSuccess() || !answer.isWhole()) {
            throw new TryAgain("looking whether it was done answered " + answer.status(), true);
        }
        return Answers.has(json, check.doneWithout(), answer.body())
                ? Optional.empty()
                : Optional.of(new Outcome.Done(Map.of(), "done by an earlier try whose answer was lost"));
    }
}

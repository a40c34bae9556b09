package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import dev.tocsin.playbook.cacao.Resolver;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.RunState;
import dev.tocsin.playbook.run.machine.Scope;
import dev.tocsin.playbook.run.machine.StepRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps secrets out of what is shown: values of variables whose name says so, and headers that carry credentials. */
final class Secrets {
    static final String MASK = "MASKED";

    private static final Pattern NAME =
            Pattern.compile("(?i).*(passw|passphrase|secret|token|api_?key|credential|private_?key|otp|cvv).*");
    private static final List<String> HEADERS =
            List.of("authorization", "proxy-authorization", "cookie", "x-api-key", "api-key");

    private Secrets() {}

    static boolean isSecret(String variable) {
        return NAME.matcher(variable).matches();
    }

    static Map<String, String> masked(Map<String, String> values) {
        Map<String, String> masked = new LinkedHashMap<>();
        values.forEach((name, text) -> masked.put(name, isSecret(name) ? MASK : text));
        return masked;
    }

    /** The command with masks where secrets would stand; null if it cannot be written without them. */
    static @Nullable ResolvedCommand masked(
            Playbook playbook, RunState state, StepRun run, Step.Action step, int position) {
        try {
            return new Resolver(playbook, name -> isSecret(name) ? MASK : text(state, run.scope(), name))
                    .resolve(step, position);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    static Map<String, List<String>> maskedHeaders(Map<String, List<String>> headers) {
        Map<String, List<String>> masked = new LinkedHashMap<>();
        headers.forEach((name, values) ->
                masked.put(name, HEADERS.contains(name.toLowerCase(Locale.ROOT)) ? List.of(MASK) : values));
        return masked;
    }

    private static String text(RunState state, String from, String name) {
        Scope scope = state.scopes().get(from);
        while (scope != null) {
            Scope.Value value = scope.values().get(name);
            if (value != null) {
                return value.text() == null ? "" : value.text();
            }
            String parent = scope.parent();
            scope = parent == null ? null : state.scopes().get(parent);
        }
        return "";
    }
}

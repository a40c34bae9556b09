package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.cacao.AgentTarget;
import dev.tocsin.playbook.cacao.Authentication;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command as it would have gone out at that time: every value filled in and escaped for its place, secrets masked. Credential is the name of what
 * would have been taken from the store.
 */
public record Sent(
        Instant at,
        String stepKey,
        String stepId,
        String step,
        int position,
        String type,
        @Nullable String target,
        List<String> addresses,
        String text,
        Map<String, List<String>> headers,
        @Nullable String content,
        @Nullable String credential) {

    static Sent of(Instant at, String key, String id, String name, int position, ResolvedCommand shown) {
        Command command = shown.command();
        AgentTarget endpoint = shown.endpoint();
        Authentication authentication = shown.authentication();
        return new Sent(
                at,
                key,
                id,
                name,
                position,
                command.type(),
                endpoint == null ? null : endpoint.name(),
                endpoint == null
                        ? List.of()
                        : endpoint.address().values().stream()
                                .flatMap(List::stream)
                                .filter(address -> !address.isBlank())
                                .toList(),
                text(command),
                Secrets.maskedHeaders(headers(command)),
                content(command),
                authentication == null ? null : authentication.credential());
    }

    /** The command whose text cannot be shown since it is nothing without its secrets. */
    static Sent hidden(Instant at, String key, String id, String name, int position, String type) {
        return new Sent(at, key, id, name, position, type, null, List.of(), Secrets.MASK, Map.of(), null, null);
    }

    private static String text(Command command) {
        return switch (command) {
            case Command.HttpApi http -> http.method() + " " + http.target();
            case Command.OpenC2Http openC2 -> "POST " + openC2.target();
            case Command.Manual manual -> manual.text();
            case Command.Other other -> other.text();
        };
    }

    private static Map<String, List<String>> headers(Command command) {
        return switch (command) {
            case Command.HttpApi http -> http.headers();
            case Command.OpenC2Http openC2 -> openC2.headers();
            case Command.Manual _, Command.Other _ -> Map.of();
        };
    }

    private static @Nullable String content(Command command) {
        return switch (command) {
            case Command.HttpApi http -> http.content();
            case Command.OpenC2Http openC2 -> openC2.content();
            case Command.Manual _, Command.Other _ -> null;
        };
    }
}

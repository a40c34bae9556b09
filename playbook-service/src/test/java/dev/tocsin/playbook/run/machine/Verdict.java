package dev.tocsin.playbook.run.machine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.playbook.run.machine.Failure.Reason;
import dev.tocsin.playbook.run.machine.Vector.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares what became of a vector with what it expects. */
final class Verdict {
    private static final Pattern VARIABLE = Pattern.compile("__\\w+__");

    private final Vector vector;
    private final JsonNode expected;
    private final List<String> differences = new ArrayList<>();

    Verdict(Vector vector) {
        this.vector = vector;
        this.expected = vector.expected();
    }

    /** One line for each difference: what, expected, actual. */
    List<String> differences() {
        Refusal refusal;
        try {
            refusal = vector.refusal().orElse(null);
        } catch (RuntimeException e) {
            return List.of("loading broke: " + e);
        }
        if (refusal != null) {
            refused(refusal);
        } else {
            VirtualRun run = vector.run();
            compare(run);
            differ("state after a replay of the events", true, run.replayed().equals(run.state));
        }
        return differences;
    }

    private void refused(Refusal refusal) {
        differ("status", text("status"), "rejected, since " + refusal.reasons(), "rejected");
        differ("phase", text("phase"), refusal.phase() + ", since " + refusal.reasons(), refusal.phase());
        // Faults of a variable are to be told of that variable; the words for other faults are each engine's own.
        VARIABLE.matcher(text("reason"))
                .results()
                .map(match -> match.group())
                .filter(name -> refusal.reasons().stream().noneMatch(reason -> reason.contains(name)))
                .forEach(name ->
                        differ("reason", text("reason"), refusal.reasons().toString()));
    }

    private void compare(VirtualRun run) {
        differ("status", text("status"), status(run));
        differ("order", expected.path("order"), Story.order(run));
        expected.path("variables").properties().forEach(variable -> {
            String actual = run.state.variable(variable.getKey()).orElse(null);
            differ(variable.getKey(), variable.getValue().textValue(), actual);
        });
        if (expected.has("sent")) {
            sent(Story.sent(run));
        }
        if (expected.has("clock_ms")) {
            Duration taken = Duration.between(run.world.start, run.now());
            differ("clock_ms", expected.path("clock_ms").asLong(), taken.toMillis());
        }
        if (expected.has("at")) {
            Failure failure = run.state.failure();
            differ("at", text("at"), failure == null ? null : run.name(failure.at()));
            differ("reason", text("reason").toLowerCase(Locale.ROOT), failure == null ? null : reason(failure));
        }
        if (expected.has("waiting_for")) {
            List<String> names =
                    run.open().stream().map(step -> run.name(step.key())).toList();
            if (!names.contains(text("waiting_for"))) {
                differ("waiting_for", text("waiting_for"), names);
            }
        }
    }

    private void sent(List<Story.Line> lines) {
        List<List<String>> actual = new ArrayList<>();
        List<List<String>> wanted = new ArrayList<>();
        for (int i = 0; i < Math.max(lines.size(), expected.path("sent").size()); i++) {
            JsonNode want = expected.path("sent").path(i);
            if (!want.isMissingNode()) {
                wanted.add(parts(want));
            }
            if (i < lines.size()) {
                Story.Line line = lines.get(i);
                List<String> parts = new ArrayList<>(List.of(line.step(), line.text()));
                if (want.size() > 2) {
                    parts.addAll(line.addresses());
                }
                actual.add(parts);
            }
        }
        differ("sent", wanted, actual);
    }

    /** Step and command; after them the addresses of the target, where a vector names them, as texts, a list or a dictionary of lists. */
    private static List<String> parts(JsonNode line) {
        List<String> parts = new ArrayList<>();
        line.forEach(part -> leaves(part, parts));
        return parts;
    }

    private static void leaves(JsonNode node, List<String> texts) {
        if (node.isContainerNode()) {
            node.forEach(inner -> leaves(inner, texts));
        } else {
            texts.add(node.asText());
        }
    }

    private static String status(VirtualRun run) {
        return switch (run.state.status()) {
            case RUNNING, COMPENSATING -> "waiting";
            case COMPLETED -> "completed";
            case EXCEPTION -> "exception";
            case FAILED -> "failed";
            case ABORTED -> "cancelled";
        };
    }

    private static String reason(Failure failure) {
        return failure.reason() == Reason.COMMAND_FAILED
                ? failure.detail()
                : failure.reason().wireName();
    }

    private String text(String name) {
        return expected.path(name).asText();
    }

    private void differ(String what, @Nullable Object wanted, @Nullable Object actual) {
        differ(what, wanted, actual, actual);
    }

    private void differ(String what, @Nullable Object wanted, @Nullable Object shown, @Nullable Object actual) {
        if (!Objects.equals(wanted, actual)) {
            differences.add(what + ": expected " + wanted + ", actual " + shown);
        }
    }
}

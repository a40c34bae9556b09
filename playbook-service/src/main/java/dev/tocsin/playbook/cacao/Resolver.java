package dev.tocsin.playbook.cacao;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Fills in the variables of a command at the last moment, into a copy. Target before agent for address and credential. */
public final class Resolver {
    private final Playbook playbook;
    private final UnaryOperator<String> values;

    /** Values gives the text of a variable; what it throws comes through. */
    public Resolver(Playbook playbook, UnaryOperator<String> values) {
        this.playbook = playbook;
        this.values = values;
    }

    /** The command at this position, counted command by command and in each target by target. */
    public ResolvedCommand resolve(Step.Action step, int position) {
        int targets = Math.max(1, step.targets().size());
        int index = position / targets;
        AgentTarget endpoint = endpoint(step, position % targets);
        Authentication authentication = endpoint == null || endpoint.authentication() == null
                ? null
                : playbook.definitions().authentications().get(endpoint.authentication());
        return new ResolvedCommand(
                filled(step.commands().get(index)),
                endpoint,
                authentication,
                step.outputs().of(index),
                check(step, index));
    }

    private RepeatExtension.@Nullable Check check(Step.Action step, int index) {
        return step.repeats()
                .of(index)
                .map(check -> new RepeatExtension.Check(
                        check.command(), Interpolation.URL.fill(check.target(), values), check.doneWithout()))
                .orElse(null);
    }

    /** How many positions a step has. */
    public static int positions(Step.Action step) {
        return step.commands().size() * Math.max(1, step.targets().size());
    }

    private @Nullable AgentTarget endpoint(Step.Action step, int target) {
        AgentTarget found = step.targets().isEmpty()
                ? playbook.definitions().agents().get(step.agent())
                : playbook.definitions().targets().get(step.targets().get(target));
        if (found == null) {
            return null;
        }
        Map<String, List<String>> address = new LinkedHashMap<>();
        found.address()
                .forEach((kind, texts) -> address.put(
                        kind, texts.stream().map(text -> addressed(kind, text)).toList()));
        String port = found.port() == null ? null : Interpolation.HOST.fill(found.port(), values);
        String name = Interpolation.PLAIN.fill(found.name(), values);
        return new AgentTarget(found.id(), found.type(), name, address, port, found.authentication());
    }

    private String addressed(String kind, String text) {
        return (kind.equals("url") ? Interpolation.ADDRESS : Interpolation.HOST).fill(text, values);
    }

    private Command filled(Command command) {
        return switch (command) {
            case Command.HttpApi http -> http(http);
            case Command.OpenC2Http(var description, var target, var headers, var content) ->
                new Command.OpenC2Http(
                        plain(description),
                        Interpolation.URL.fill(target, values),
                        headers(headers),
                        Interpolation.JSON.fill(content, values));
            case Command.Manual(var description, var text) ->
                new Command.Manual(plain(description), Interpolation.PLAIN.fill(text, values));
            case Command.Other(var type, var description, var text) ->
                new Command.Other(
                        type, plain(description), Interpolation.of(type, text).fill(text, values));
        };
    }

    private Command http(Command.HttpApi http) {
        String content = http.content() == null ? null : content(http).fill(http.content(), values);
        return new Command.HttpApi(
                plain(http.description()),
                http.method(),
                Interpolation.URL.fill(http.target(), values),
                headers(http.headers()),
                content);
    }

    private Map<String, List<String>> headers(Map<String, List<String>> headers) {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        headers.forEach((name, texts) -> filled.put(name, all(texts, Interpolation.HEADER)));
        return filled;
    }

    private static Interpolation content(Command.HttpApi http) {
        String type = http.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .orElse("application/json");
        return type.contains("json")
                ? Interpolation.JSON
                : type.contains("x-www-form-urlencoded") ? Interpolation.URL : Interpolation.PLAIN;
    }

    private List<String> all(List<String> texts, Interpolation how) {
        return texts.stream().map(text -> how.fill(text, values)).toList();
    }

    private @Nullable String plain(@Nullable String text) {
        return text == null ? null : Interpolation.PLAIN.fill(text, values);
    }
}

package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.Variable;
import dev.tocsin.playbook.condition.Operand;
import dev.tocsin.playbook.run.machine.Failure.Reason;
import dev.tocsin.playbook.run.machine.Scope.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Variables of a run while one event is worked on (section 10.18.1): looked up outwards, written where they are defined. */
final class Scopes {
    private final Map<String, Scope> scopes;

    Scopes(Map<String, Scope> scopes) {
        this.scopes = new HashMap<>(scopes);
    }

    Map<String, Scope> frozen() {
        return Map.copyOf(scopes);
    }

    static Scope of(@Nullable String parent, Map<String, Variable> variables) {
        Map<String, Value> values = new HashMap<>();
        variables.forEach((name, variable) ->
                values.put(name, new Value(variable.type(), variable.value(), variable.constant())));
        return new Scope(parent, false, values);
    }

    void open(String id, Scope scope) {
        scopes.put(id, scope);
    }

    void overlay(String id, String parent) {
        scopes.put(id, new Scope(parent, true, Map.of()));
    }

    @Nullable
    Value find(String from, String name) {
        for (String id = from; id != null; id = scope(id).parent()) {
            Value value = scope(id).values().get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    @Nullable
    Operand operand(String from, String name) {
        Value value = find(from, name);
        return value == null ? null : new Operand(value.type().wireName(), value.text());
    }

    String text(String from, String name) {
        Value value = find(from, name);
        if (value == null || value.text() == null) {
            throw new Refused(Reason.VARIABLE_UNKNOWN, "The value of " + name + " is unknown");
        }
        return value.text();
    }

    void write(String from, String name, String text) {
        put(home(from, name), name, writable(from, name, text).with(text));
    }

    /** The variable as it stands, if this text may be written into it. */
    Value writable(String from, String name, String text) {
        Value old = find(from, name);
        if (old == null) {
            throw new Refused(Reason.VARIABLE_REFUSED, name + " is not in scope");
        }
        if (old.constant()) {
            throw new Refused(Reason.VARIABLE_REFUSED, name + " is constant");
        }
        if (!old.type().accepts(text)) {
            throw new Refused(
                    Reason.VARIABLE_REFUSED,
                    "The result for " + name + " is not a " + old.type().wireName());
        }
        return old;
    }

    /** At a join the writes of the branches are merged in the order of the branches, whatever their timing was. */
    void merge(String overlay) {
        Scope branch = scope(overlay);
        String parent = Objects.requireNonNull(branch.parent());
        new TreeMap<>(branch.values()).forEach((name, value) -> put(home(parent, name), name, value));
    }

    private String home(String from, String name) {
        String id = from;
        while (!scope(id).values().containsKey(name) && !scope(id).overlay()) {
            id = Objects.requireNonNull(scope(id).parent());
        }
        return id;
    }

    private void put(String id, String name, Value value) {
        Scope scope = scope(id);
        Map<String, Value> values = new HashMap<>(scope.values());
        values.put(name, value);
        scopes.put(id, new Scope(scope.parent(), scope.overlay(), values));
    }

    private Scope scope(String id) {
        return Objects.requireNonNull(scopes.get(id), id);
    }
}

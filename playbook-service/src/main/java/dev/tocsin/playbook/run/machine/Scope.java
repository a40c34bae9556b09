package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.VariableType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables of one scope; an overlay holds what a parallel branch wrote until the join. */
public record Scope(@Nullable String parent, boolean overlay, Map<String, Value> values) {
    /** A typed value; the text is null while unknown. */
    public record Value(VariableType type, @Nullable String text, boolean constant) {
        Value with(String next) {
            return new Value(type, next, constant);
        }
    }

    public Scope {
        values = Map.copyOf(values);
    }
}

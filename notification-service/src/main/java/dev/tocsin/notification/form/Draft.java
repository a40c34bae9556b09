package dev.tocsin.notification.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A form filled as far as it can be.
 *
 * @param missing fields that must say something and do not, in order
 */
public record Draft(Form form, List<Part> parts, List<Field> missing) {

    /** Filled fields under their heading. */
    public record Part(String heading, List<Filled> fields) {
        public Part {
            fields = List.copyOf(fields);
        }
    }

    public Draft {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /** Returns all fields in the order in which they are read. */
    public Stream<Filled> fields() {
        return parts.stream().flatMap(part -> part.fields().stream());
    }
}

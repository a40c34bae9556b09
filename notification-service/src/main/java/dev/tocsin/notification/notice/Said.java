package dev.tocsin.notification.notice;

import dev.tocsin.notification.form.Draft;
import dev.tocsin.notification.form.Filled;
import dev.tocsin.notification.form.Need;
import java.util.List;
import java.util.Optional;

/** What a notice says, field by field, in the order in which it is read. */
record Said(List<Line> lines) {

    /** One field; the origin is facts, answer, not_yet_known or nothing, the paths are those of the facts. */
    record Line(
            String heading,
            String id,
            String label,
            boolean required,
            String text,
            Filled.Origin origin,
            List<String> paths) {
        Line {
            paths = List.copyOf(paths);
        }
    }

    Said {
        lines = List.copyOf(lines);
    }

    static Said of(Draft draft) {
        return new Said(draft.parts().stream()
                .flatMap(part -> part.fields().stream().map(filled -> line(part.heading(), filled, draft)))
                .toList());
    }

    Optional<Line> line(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    private static Line line(String heading, Filled filled, Draft draft) {
        var field = filled.field();
        var required = field.need() instanceof Need.Always || draft.missing().contains(field);
        return new Line(heading, field.id(), field.label(), required, filled.text(), filled.origin(), filled.paths());
    }
}

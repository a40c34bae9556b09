package dev.tocsin.notification.form;

import dev.tocsin.notification.form.Draft.Part;
import dev.tocsin.notification.form.Filled.Origin;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Fills a form from facts and answers.
 *
 * @param zone in which instants are told
 * @param late whether the time limit has passed
 * @param update whether an earlier notice of the kind has been filed
 */
public record Drafting(Known known, Map<String, Answer> answers, ZoneId zone, boolean late, boolean update) {

    public Drafting {
        answers = Map.copyOf(answers);
    }

    /** Returns the form, filled, with what is missing. */
    public Draft fill(Form form) {
        var wording = new Wording(zone);
        var parts = form.sections().stream()
                .map(section -> new Part(
                        section.heading(),
                        section.fields().stream()
                                .map(field -> fill(field, wording))
                                .toList()))
                .toList();
        var missing = parts.stream()
                .flatMap(part -> part.fields().stream())
                .filter(filled -> filled.origin() == Origin.NOTHING
                        && needed(filled.field().need()))
                .map(Filled::field)
                .toList();
        return new Draft(form, parts, missing);
    }

    private boolean needed(Need need) {
        return switch (need) {
            case Need.Always() -> true;
            case Need.Never() -> false;
            case Need.Late() -> late;
            case Need.Update() -> update;
            case Need.AnyWord(var path, var words) ->
                StreamSupport.stream(known.at(path).spliterator(), false)
                        .anyMatch(word -> words.contains(word.asText()));
        };
    }

    private Filled fill(Field field, Wording wording) {
        var answer = answers.get(field.id());
        if (answer != null && answer.text() != null) {
            return new Filled(field, answer.text(), Origin.ANSWER, List.of());
        }
        var paths = new ArrayList<String>();
        var texts = new ArrayList<String>();
        for (var path : field.source().paths()) {
            var text = wording.of(known.at(path));
            if (!text.isBlank() && !(field.source().first() && !texts.isEmpty())) {
                paths.add(path);
                texts.add(text);
            }
        }
        if (!texts.isEmpty()) {
            return new Filled(field, String.join("\n", texts), Origin.FACTS, paths);
        }
        return answer != null && answer.notYetKnown() != null
                ? new Filled(field, "Not yet known: " + answer.notYetKnown(), Origin.NOT_YET_KNOWN, List.of())
                : new Filled(field, "", Origin.NOTHING, List.of());
    }
}

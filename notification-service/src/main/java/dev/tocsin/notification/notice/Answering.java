package dev.tocsin.notification.notice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.notification.form.Answer;
import dev.tocsin.notification.form.Field;
import dev.tocsin.notification.form.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a person's answers into those that stand already; everything that is wrong is named in one problem. */
final class Answering {

    /** The field that stands beside every form: the address to send to. */
    static final String DELIVER_TO = "deliver_to";

    private static final String REASON = "not_yet_known";
    private static final int LONGEST = 20_000;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;]{1,64}@[^@\\s<>,;]{1,250}");

    private final Form form;
    private final Map<String, Answer> standing;
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable String deliverTo;

    Answering(Form form, Map<String, Answer> standing, @Nullable String deliverTo) {
        this.form = form;
        this.standing = new HashMap<>(standing);
        this.deliverTo = deliverTo;
    }

    void take(Map<String, JsonNode> answers) {
        answers.forEach(this::take);
        if (!faults.isEmpty()) {
            throw new Problem(CommonProblem.REQUEST_INVALID, "Some answers cannot be taken").withErrors(faults);
        }
    }

    Map<String, Answer> answers() {
        return standing;
    }

    @Nullable
    String deliverTo() {
        return deliverTo;
    }

    private void take(String id, JsonNode value) {
        if (id.equals(DELIVER_TO)) {
            address(value.asText("").strip());
            return;
        }
        var field = form.fields().filter(each -> each.id().equals(id)).findFirst();
        if (field.isEmpty()) {
            refuse(id, "the form has no such field");
        } else if (value.isNull() || (value.isTextual() && value.asText().isBlank())) {
            standing.remove(id);
        } else {
            answer(field.get(), value).ifPresent(answer -> standing.put(id, answer));
        }
    }

    private void address(String text) {
        if (!text.isEmpty() && !ADDRESS.matcher(text).matches()) {
            refuse(DELIVER_TO, "no e-mail address");
        } else {
            deliverTo = text.isEmpty() ? null : text;
        }
    }

    private Optional<Answer> answer(Field field, JsonNode value) {
        var reason = value.path(REASON);
        var text = (reason.isTextual() ? reason : value).asText("").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            refuse(field.id(), "a text of at most " + LONGEST + " characters, or an object not_yet_known with one");
        } else if (!reason.isTextual()) {
            return Optional.of(new Answer(text, null));
        } else if (field.mayBeUnknown()) {
            return Optional.of(new Answer(null, text));
        } else {
            refuse(field.id(), "cannot be left open");
        }
        return Optional.empty();
    }

    private void refuse(String id, String why) {
        faults.add(new Fault("/answers/" + id, why));
    }
}

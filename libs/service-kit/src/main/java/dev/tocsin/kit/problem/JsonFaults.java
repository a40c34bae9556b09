package dev.tocsin.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;

/** Says what is wrong with a body that Jackson refused, without repeating any of its content. */
final class JsonFaults {
    private JsonFaults() {}

    static Problem problemOf(JsonProcessingException refused) {
        var cause = refused.getCause() instanceof JsonProcessingException inner ? inner : refused;
        if (cause instanceof StreamReadException unreadable) {
            return unreadable(unreadable);
        }
        if (!(refused instanceof JsonMappingException mapping)) {
            return new Problem(CommonProblem.REQUEST_MALFORMED, "The body is not JSON");
        }
        var fault = new Fault(pointer(mapping), message(mapping));
        return new Problem(CommonProblem.REQUEST_INVALID, "The body does not have the shape that is asked for")
                .withErrors(List.of(fault));
    }

    private static Problem unreadable(StreamReadException refused) {
        var parser = refused.getProcessor();
        var pointer =
                parser == null ? "" : parser.getParsingContext().pathAsPointer().toString();
        var twice = refused.getOriginalMessage().startsWith("Duplicate field");
        var problem = twice
                ? new Problem(CommonProblem.REQUEST_INVALID, "The body does not have the shape that is asked for")
                : new Problem(CommonProblem.REQUEST_MALFORMED, "The body is not JSON");
        var where = refused.getLocation();
        var place = where == null ? "" : " (line %d, column %d)".formatted(where.getLineNr(), where.getColumnNr());
        return problem.withErrors(
                List.of(new Fault(pointer, (twice ? "stands here twice" : "is not JSON from here on") + place)));
    }

    private static String message(JsonMappingException refused) {
        return switch (refused) {
            case UnrecognizedPropertyException _ -> "no such property";
            case InvalidFormatException wrong ->
                "is no " + wrong.getTargetType().getSimpleName();
            // Our own records refuse nonsense in their constructors, with words meant for people.
            case ValueInstantiationException own
            when own.getCause() instanceof IllegalArgumentException reason -> String.valueOf(reason.getMessage());
            default ->
                refused.getCause() instanceof StreamConstraintsException
                        ? "is nested too deeply, or a name, text or number in it is too long"
                        : "has the wrong type";
        };
    }

    private static String pointer(JsonMappingException refused) {
        var pointer = new StringBuilder();
        for (var step : refused.getPath()) {
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}

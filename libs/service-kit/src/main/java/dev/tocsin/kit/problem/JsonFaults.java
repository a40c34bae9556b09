package dev.tocsin.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;

/** Says what is wrong with a body that Jackson refused, without repeating any of its content. */
final class JsonFaults {
    private JsonFaults() {}

    static Problem problemOf(JsonProcessingException refused) {
        if (!(refused instanceof JsonMappingException mapping)) {
            return new Problem(CommonProblem.REQUEST_MALFORMED, "The body is not JSON");
        }
        var fault = new Fault(pointer(mapping), message(mapping));
        return new Problem(CommonProblem.REQUEST_INVALID, "The body does not have the shape that is asked for")
                .withErrors(List.of(fault));
    }

    private static String message(JsonMappingException refused) {
        return switch (refused) {
            case UnrecognizedPropertyException _ -> "no such property";
            case InvalidFormatException wrong ->
                "is no " + wrong.getTargetType().getSimpleName();
            // Our own records refuse nonsense in their constructors, with words meant for people.
            case ValueInstantiationException own
            when own.getCause() instanceof IllegalArgumentException reason -> String.valueOf(reason.getMessage());
            default -> "has the wrong type";
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

package dev.tocsin.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Thrown to answer a request with a problem document of RFC 9457; rolls the transaction back. */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemType type;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private transient List<Fault> errors = List.of();

    /** @param detail this occurrence, for people; no personal data */
    public Problem(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
    }

    /** Adds an extension member. */
    public Problem with(String key, Object value) {
        extensions.put(key, value);
        return this;
    }

    /** Names what is wrong with the request, place by place. */
    public Problem withErrors(List<Fault> faults) {
        errors = List.copyOf(faults);
        return this;
    }

    /** What kind of problem it is. */
    public ProblemType type() {
        return type;
    }

    /** This occurrence, for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Extension members by name. */
    public Map<String, Object> extensions() {
        return Map.copyOf(extensions);
    }

    /** What is wrong with the request, place by place. */
    public List<Fault> errors() {
        return errors;
    }
}

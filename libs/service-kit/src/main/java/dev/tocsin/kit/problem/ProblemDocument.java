package dev.tocsin.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent: a problem document of RFC 9457, media type {@value #MEDIA_TYPE}. */
@Schema(name = "Problem", description = "A problem document of RFC 9457")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable List<Fault> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> extensions) {
    /** Media type of problem documents in JSON. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** How many faults are listed; {@code errors_total} then says how many there are. */
    static final int MOST_ERRORS = 100;

    private static final String BASE = "https://tocsin.dev/problems/";

    static ProblemDocument of(Problem problem, @Nullable String instance) {
        var type = problem.type();
        var errors = problem.errors();
        var extensions = problem.extensions();
        if (errors.size() > MOST_ERRORS) {
            extensions = new LinkedHashMap<>(extensions);
            extensions.put("errors_total", errors.size());
            errors = errors.subList(0, MOST_ERRORS);
        }
        return new ProblemDocument(
                BASE + type.slug(), type.title(), type.status(), problem.detail(), instance, errors, extensions);
    }
}

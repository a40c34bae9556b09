package dev.tocsin.notification.assessment;

import dev.tocsin.notification.law.Question;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a what-if question: duties, the best next questions, and how it differs from what the incident has now. */
record AssessmentView(
        Instant asOf,
        List<AssessedDuty> items,
        List<Question> questions,
        @Nullable Difference difference) {}

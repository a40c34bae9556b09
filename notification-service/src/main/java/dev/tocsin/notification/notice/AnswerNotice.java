package dev.tocsin.notification.notice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** Answers by field, that go before facts: a text, an object {@code not_yet_known} with a reason, or null or an empty text to take the answer back. */
record AnswerNotice(@NotNull @Size(max = 200) Map<String, JsonNode> answers) {}

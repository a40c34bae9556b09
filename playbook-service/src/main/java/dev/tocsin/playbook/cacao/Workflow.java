package dev.tocsin.playbook.cacao;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps of a playbook by id in the order of the document, where they begin, and the step for failures nobody handles. */
public record Workflow(String start, @Nullable String exception, Map<String, Step> steps) {}

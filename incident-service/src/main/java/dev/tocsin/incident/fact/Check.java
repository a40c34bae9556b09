package dev.tocsin.incident.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Checks the value of one path and names each fault by its place. */
@FunctionalInterface
interface Check {
    void run(JsonNode value, String pointer, List<ValueFault> faults);
}

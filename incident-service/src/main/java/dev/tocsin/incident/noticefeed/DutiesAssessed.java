package dev.tocsin.incident.noticefeed;

import java.util.UUID;

/** The one field that we read of {@code dev.tocsin.duties.assessed.v1}. */
record DutiesAssessed(UUID incidentId) {
    static final String TYPE = "dev.tocsin.duties.assessed.v1";
}

package dev.tocsin.incident.incident;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which incidents a list shows. {@code open=true} leaves out the closed ones. */
class IncidentFilter {
    @QueryParam("q")
    @Nullable
    String q;

    @QueryParam("stage")
    @Nullable
    String stage;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("open")
    @Nullable
    Boolean open;

    @QueryParam("parent_id")
    @Nullable
    UUID parentId;

    @QueryParam("client_party_id")
    @Nullable
    UUID clientPartyId;

    @QueryParam("updated_since")
    @Nullable
    Instant updatedSince;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @Nullable
    Integer limit;
}

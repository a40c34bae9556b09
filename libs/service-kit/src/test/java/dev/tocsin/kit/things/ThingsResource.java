package dev.tocsin.kit.things;

import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.problem.ConstraintProblems;
import dev.tocsin.kit.problem.ProblemType;
import dev.tocsin.kit.security.Actor;
import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.ETag;
import dev.tocsin.kit.web.Idempotent;
import dev.tocsin.kit.web.Limit;
import dev.tocsin.kit.web.StrictJson;
import dev.tocsin.kit.web.Versions;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/things")
@PermitAll
@RunOnVirtualThread
class ThingsResource {
    private final Things things;
    private final Actors actors;

    ThingsResource(Things things, Actors actors) {
        this.things = things;
        this.actors = actors;
    }

    record Part(@NotBlank String partName) {}

    record MakeThing(
            @NotBlank @Size(max = 20) String displayName,
            @Nullable List<@Valid Part> spareParts) {
        MakeThing {
            if ("nonsense".equals(displayName)) {
                throw new IllegalArgumentException("a thing is no nonsense");
            }
        }
    }

    @POST
    @Idempotent
    public Response make(@Valid MakeThing command) {
        var thing = things.make(command.displayName());
        return Response.created(URI.create("/api/v1/things/" + thing.id()))
                .header("ETag", ETag.of(1))
                .entity(thing)
                .build();
    }

    @POST
    @Path("/plain")
    @Idempotent
    @CustomDeserialization(StrictJson.class)
    public Things.Thing makePlainly(@Valid MakeThing command) {
        return things.make(command.displayName());
    }

    @PUT
    @Path("/{id}")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Versions.require(ifMatch, 7);
        return Response.noContent().header("ETag", ETag.of(8)).build();
    }

    @GET
    public List<String> list(@QueryParam("limit") @Nullable Integer limit) {
        return List.of(String.valueOf(Limit.of(limit)));
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("secret of the house");
    }

    @GET
    @Path("/mine")
    @RolesAllowed("owner")
    public Actor mine() {
        return actors.current();
    }

    enum ThingProblem implements ProblemType {
        NAME_TAKEN;

        @Override
        public String slug() {
            return "thing-name-taken";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "A thing has that name";
        }
    }

    @Produces
    @Singleton
    static ConstraintProblems constraints() {
        return () -> Map.of("thing_name_key", ThingProblem.NAME_TAKEN);
    }

    static String unique() {
        return Ids.next().toString().substring(16);
    }
}

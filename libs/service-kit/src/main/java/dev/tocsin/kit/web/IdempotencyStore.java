package dev.tocsin.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Table of the answers that were given to requests with an idempotency key; used inside the transaction of the effect. */
@Singleton
class IdempotencyStore {
    private static final String TAKE = "insert into idempotency (principal, path, key, request_hash, created_at)"
            + " values (?, ?, ?, ?, ?) on conflict do nothing";
    private static final String KEEP = "update idempotency set status = ?, location = ?, etag = ?, body = ?"
            + " where principal = ? and path = ? and key = ?";
    private static final String ANSWER = "select request_hash, status, location, etag, body from idempotency"
            + " where principal = ? and path = ? and key = ?";

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyStore(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Who asks for what under which key, and what the request says. */
    record Claim(String principal, String path, String key, String requestHash) {}

    /** A digest of what the client sent: the method's arguments save those that the container provides. */
    String hash(@Nullable Object[] arguments) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var argument : arguments) {
                if (argument == null || !isProvided(argument)) {
                    digest.update(json.writeValueAsBytes(argument));
                    digest.update((byte) 0);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("The request cannot be digested", e);
        }
    }

    /** True if the key is new. Waits for another request with the key that is under way. */
    boolean take(Claim claim) {
        return update(
                        TAKE,
                        claim.principal(),
                        claim.path(),
                        claim.key(),
                        claim.requestHash(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                == 1;
    }

    void keep(Claim claim, @Nullable Object result, Method method) {
        var answer = Answer.of(result, method);
        update(
                KEEP,
                answer.status(),
                answer.location(),
                answer.etag(),
                text(answer.entity()),
                claim.principal(),
                claim.path(),
                claim.key());
    }

    Response answer(Claim claim) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ANSWER)) {
            statement.setString(1, claim.principal());
            statement.setString(2, claim.path());
            statement.setString(3, claim.key());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new Problem(CommonProblem.CHANGED_MEANWHILE, "Repeat the request");
                }
                if (!claim.requestHash().equals(row.getString("request_hash"))) {
                    throw new Problem(CommonProblem.IDEMPOTENCY_KEY_REUSED, "Take a new key for a new request");
                }
                return Response.status(row.getInt("status"))
                        .header(HttpHeaders.LOCATION, row.getString("location"))
                        .header(HttpHeaders.ETAG, row.getString("etag"))
                        .header("Idempotency-Replayed", "true")
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(row.getString("body"))
                        .build();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The stored answer cannot be read", e);
        }
    }

    private @Nullable String text(@Nullable Object entity) {
        try {
            return entity == null ? null : json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer cannot be stored", e);
        }
    }

    private int update(String sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The idempotency key cannot be noted", e);
        }
    }

    private static boolean isProvided(Object argument) {
        var name = argument.getClass().getName();
        return argument instanceof jakarta.ws.rs.core.UriInfo
                || argument instanceof HttpHeaders
                || argument instanceof jakarta.ws.rs.core.SecurityContext
                || argument instanceof jakarta.ws.rs.core.Request
                || name.startsWith("io.vertx.");
    }

    private record Answer(
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable Object entity) {
        static Answer of(@Nullable Object result, Method method) {
            return switch (result) {
                case null -> new Answer(204, null, null, null);
                case Response response ->
                    new Answer(
                            response.getStatus(),
                            response.getHeaderString(HttpHeaders.LOCATION),
                            response.getHeaderString(HttpHeaders.ETAG),
                            response.getEntity());
                case RestResponse<?> response ->
                    new Answer(
                            response.getStatus(),
                            response.getHeaderString(HttpHeaders.LOCATION),
                            response.getHeaderString(HttpHeaders.ETAG),
                            response.getEntity());
                default -> {
                    var status = method.getAnnotation(ResponseStatus.class);
                    yield new Answer(status == null ? 200 : status.value(), null, null, result);
                }
            };
        }
    }
}

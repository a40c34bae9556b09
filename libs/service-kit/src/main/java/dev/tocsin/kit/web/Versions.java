package dev.tocsin.kit.web;

import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Checks the If-Match header (RFC 9110, 13.1.1) against a version. */
public final class Versions {
    private Versions() {}

    /** Refuses with a 412 problem if the client's header names other versions than the actual one; no header means no condition. */
    public static void require(HttpHeaders headers, long actual) {
        require(headers.getHeaderString(HttpHeaders.IF_MATCH), actual);
    }

    /** Refuses with a 412 problem if the header's value names other versions than the actual one; null means no condition. */
    public static void require(@Nullable String ifMatch, long actual) {
        if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())) {
            return;
        }
        var wanted = ETag.of(actual);
        if (Arrays.stream(ifMatch.split(",", -1)).map(String::strip).noneMatch(wanted::equals)) {
            throw new Problem(CommonProblem.VERSION_STALE, "Read it again before you change it")
                    .with("version", actual);
        }
    }
}

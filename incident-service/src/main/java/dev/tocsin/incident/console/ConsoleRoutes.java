package dev.tocsin.incident.console;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the console's page at each of its own addresses, so that links to screens work; never below the API, whose 404 is an answer. */
@Singleton
class ConsoleRoutes {
    private static final int BEFORE_REST = 100;
    private static final String PAGE = "/index.html";
    private static final Set<String> OTHERS = Set.of("api", "q", "n");

    void install(@Observes Router router) {
        router.route().order(BEFORE_REST).handler(ConsoleRoutes::handle);
    }

    private static void handle(RoutingContext request) {
        if (isScreen(request)) {
            request.reroute(HttpMethod.GET, PAGE);
        } else {
            request.next();
        }
    }

    private static boolean isScreen(RoutingContext request) {
        var path = request.normalizedPath();
        return request.request().method().equals(HttpMethod.GET)
                && path.length() > 1
                && !OTHERS.contains(firstPart(path))
                && path.indexOf('.', path.lastIndexOf('/')) < 0
                && wantsPage(request.request().getHeader(HttpHeaders.ACCEPT));
    }

    private static String firstPart(String path) {
        var end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }

    private static boolean wantsPage(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }
}

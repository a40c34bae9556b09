package dev.tocsin.kit.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Tells whether events leave. No part of liveness or readiness: a broker that is away delays what the service tells, it is no reason to restart the
 * service or to send it no requests.
 */
@Wellness
@ApplicationScoped
class OutboxHealth implements HealthCheck {
    private final OutboxMetrics metrics;
    private final OutboxConfig config;

    OutboxHealth(OutboxMetrics metrics, OutboxConfig config) {
        this.metrics = metrics;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox")
                .status(metrics.oldestAge().compareTo(config.alarmingAge()) < 0)
                .withData("pending", metrics.pending())
                .withData("oldest_age_seconds", metrics.oldestAge().toSeconds())
                .build();
    }
}

package dev.tocsin.kit.config;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Samples nothing unless there is a place to send it to; trace ids are made and handed on all the same. */
@Singleton
class TraceSampling {
    @Produces
    @Singleton
    Sampler sampler(@ConfigProperty(name = "tocsin.traces.endpoint") Optional<String> endpoint) {
        return endpoint.isPresent() ? Sampler.parentBased(Sampler.alwaysOn()) : Sampler.alwaysOff();
    }
}

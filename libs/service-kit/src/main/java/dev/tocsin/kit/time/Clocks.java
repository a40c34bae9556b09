package dev.tocsin.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives the UTC clock that everything else has injected; a bean of the same type takes its place. */
@Singleton
public class Clocks {
    /** The system's clock, in UTC. */
    public static Clock system() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return system();
    }
}

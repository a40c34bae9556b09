package dev.tocsin.kit.things;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The whole service of the tests as a process of its own, which runs until it is killed. No build runs it as a test. */
@QuarkusTest
public class ThingsProcess {
    /** Boots it with the settings that it has as system properties. */
    public static void main(String[] arguments) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass("dev.tocsin.kit.things.ThingsProcess"))
                .build();
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher().execute(request);
        }
    }

    @Test
    void runsUntilItIsKilled() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}

package dev.tocsin.incident.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.tocsin.incident.Api;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at once: nothing is lost, counted twice or declared twice. */
@QuarkusTest
@WithTestResource(StackResource.class)
class StormTest {
    private static final int MANY = 60;

    @Test
    void twoMonitorsThatShoutAboutOneAccountMakeOneIncidentWithExactCounts() throws Exception {
        var account = Api.unique("agent");
        var first = Monitor.registered("alertmanager");
        var second = Monitor.registered("pagerduty");

        atOnce(number -> number % 2 == 0
                ? first.signed(Payloads.alert(account, "high", "firing"))
                        .extract()
                        .statusCode()
                : second.signed(Payloads.of("pagerduty", account)).extract().statusCode());

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(count(first)).isEqualTo(MANY / 2);
            assertThat(count(second)).isEqualTo(MANY / 2);
        });
        assertThat(incident(first)).isNotNull().isEqualTo(incident(second));
    }

    @Test
    void oneDeliveryRepeatedAtOnceIsStoredOnce() throws Exception {
        var monitor = Monitor.registered("alertmanager");
        var body = Payloads.alert(Api.unique("agent"), "high", "firing");
        var id = Api.unique("msg");
        var now = Instant.now();

        atOnce(_ -> monitor.signed(id, now, body).extract().statusCode());

        Api.get("/triggers?source=" + monitor.slug()).body("items.size()", equalTo(1));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(count(monitor)).isEqualTo(1));
    }

    private interface Sending {
        int send(int number);
    }

    private static void atOnce(Sending sending) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> all = IntStream.range(0, MANY)
                    .mapToObj(number -> (Callable<Integer>) () -> sending.send(number))
                    .toList();
            assertThat(threads.invokeAll(all))
                    .allSatisfy(answer -> assertThat(answer.get()).isEqualTo(202));
        }
    }

    private static int count(Monitor monitor) {
        List<Integer> counts =
                Api.get("/problems?source=" + monitor.slug()).extract().path("items.count");
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static String incident(Monitor monitor) {
        return Api.get("/problems?source=" + monitor.slug()).extract().path("items[0].incident_id");
    }
}

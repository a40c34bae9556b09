package dev.tocsin.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/**
 * Sends one request over and over at a constant rate, each at its own time whether or not earlier ones have been answered.
 * What is measured runs from the time at which a request was due, not from when it got out: a service that stalls is
 * charged for every request that came meanwhile (no coordinated omission).
 */
final class ConstantRate {

    private final HttpClient client;
    private final HttpRequest request;
    private final int perSecond;

    ConstantRate(HttpRequest request, int perSecond) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.request = request;
        this.perSecond = perSecond;
    }

    /** What came back: the times from due to the last byte in microseconds, and what was not answered with 200. */
    record Answers(Histogram micros, long failed) {

        @Override
        public String toString() {
            return "%d answered, %d failed: p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, max %.2f ms"
                    .formatted(micros.getTotalCount(), failed, at(50), at(90), at(99), at(99.9), at(100));
        }

        /** Returns the time, in milliseconds, that so many percent of the answers did not exceed. */
        double at(double percent) {
            return micros.getValueAtPercentile(percent) / 1000.0;
        }
    }

    Answers run(Duration length) {
        var micros = new SynchronizedHistogram(Duration.ofMinutes(1).toNanos() / 1000, 3);
        var answers = new ArrayList<CompletableFuture<Boolean>>();
        int total = Math.toIntExact(length.toMillis() * perSecond / 1000);
        long gap = Duration.ofSeconds(1).toNanos() / perSecond;
        long begin = System.nanoTime();
        for (int index = 0; index < total; index++) {
            long due = begin + index * gap;
            waitUntil(due);
            answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .handle((answer, fault) -> {
                        micros.recordValue(Math.max(1, (System.nanoTime() - due) / 1000));
                        return fault == null && answer.statusCode() == 200;
                    }));
        }
        long failed = answers.stream().filter(answer -> !answer.join()).count();
        return new Answers(micros, failed);
    }

    /** Returns how many bytes one answer has. */
    int size() {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}

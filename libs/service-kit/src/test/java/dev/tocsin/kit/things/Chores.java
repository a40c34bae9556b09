package dev.tocsin.kit.things;

import dev.tocsin.kit.work.Retry;
import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.WorkHandler;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Work of the tests: what a chore does is laid down by its id. */
@Singleton
class Chores implements WorkHandler {
    static final String KIND = "chore";

    private final Map<String, Consumer<Task>> deeds = new ConcurrentHashMap<>();
    private final Queue<Ran> ran = new ConcurrentLinkedQueue<>();
    private final Queue<Ran> dead = new ConcurrentLinkedQueue<>();

    record Chore(String room) {}

    record Ran(Task task, String trace) {}

    void when(String id, Consumer<Task> deed) {
        deeds.put(id, deed);
    }

    List<Ran> ran(String id) {
        return ran.stream().filter(run -> run.task().id().equals(id)).toList();
    }

    List<Ran> dead(String id) {
        return dead.stream().filter(run -> run.task().id().equals(id)).toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        ran.add(of(task));
        deeds.getOrDefault(task.id(), _ -> {}).accept(task);
    }

    @Override
    public void dead(Task task, Throwable cause) {
        dead.add(of(task));
    }

    @Override
    public Retry retry() {
        return new Retry(3, Duration.ofMillis(20), Duration.ofMillis(40));
    }

    private static Ran of(Task task) {
        return new Ran(task, Span.current().getSpanContext().getTraceId());
    }
}

package dev.tocsin.story;

import dev.tocsin.stack.service.LocalStack;
import dev.tocsin.stack.service.ServiceName;
import dev.tocsin.stack.service.ServiceProcess;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who answers for each service: the first replica, or each in turn when there are more. */
final class Replicas implements AutoCloseable {
    private final LocalStack stack;
    private final Map<ServiceName, Deque<ServiceProcess>> added = new EnumMap<>(ServiceName.class);

    Replicas(LocalStack stack) {
        this.stack = stack;
    }

    /** The replica that takes the next request. */
    synchronized ServiceProcess next(ServiceName service) {
        var replicas = of(service);
        replicas.addLast(replicas.removeFirst());
        return replicas.getLast();
    }

    /** One more of each service. */
    synchronized Replicas add() {
        for (var service : ServiceName.values()) {
            of(service).addLast(stack.secondReplica(service));
        }
        return this;
    }

    /** Kills the first replica of each service and leaves the others alone with the work. */
    synchronized void killFirst() {
        for (var service : ServiceName.values()) {
            var first = stack.service(service);
            first.kill();
            of(service).remove(first);
        }
    }

    /** Starts the first of each again and ends those that were added. */
    @Override
    public synchronized void close() {
        for (var service : ServiceName.values()) {
            stack.service(service).startAgain().awaitReady();
            of(service).stream()
                    .filter(replica -> replica != stack.service(service))
                    .forEach(ServiceProcess::close);
        }
        added.clear();
    }

    private Deque<ServiceProcess> of(ServiceName service) {
        return added.computeIfAbsent(service, name -> new ArrayDeque<>(List.of(stack.service(name))));
    }
}

package dev.tocsin.stack.up;

import dev.tocsin.stack.process.Ports;
import dev.tocsin.stack.service.StackPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks, before anything is started, for what would make the start fail; each fault is one sentence that says what to do. */
final class Checks {
    private static final long NEEDED_MEGABYTES = 1024;
    private static final int JAVA = 25;

    private Checks() {}

    static List<String> faults(StackPlan plan) {
        var faults = new ArrayList<String>();
        if (Runtime.version().feature() < JAVA) {
            faults.add("Java " + Runtime.version().feature() + " runs this, but JDK " + JAVA + " is needed.");
        }
        for (var jar : plan.missing()) {
            faults.add(jar + " is missing: run mvn package.");
        }
        plan.ports().byName().forEach((name, port) -> {
            if (!Ports.isFree(port)) {
                faults.add(
                        "Port " + port + " (" + name + ") is taken: stop what listens there"
                                + " (for example another ./tocsin up), or take other ports with --first-port and other data with --data.");
            }
        });
        room(plan.data(), NEEDED_MEGABYTES).ifPresent(faults::add);
        return faults;
    }

    /** What is wrong with the folder for data, if anything. */
    static Optional<String> room(Path data, long neededMegabytes) {
        try {
            Files.createDirectories(data);
            var free = Files.getFileStore(data).getUsableSpace() / (1024 * 1024);
            if (!Files.isWritable(data)) {
                return Optional.of(
                        "Nothing can be written to " + data + ": change its owner, or take other data with --data.");
            }
            return free >= neededMegabytes
                    ? Optional.empty()
                    : Optional.of("The disk is full: " + free + " MB are free for " + data + ", " + neededMegabytes
                            + " are needed. Free some, or take other data with --data.");
        } catch (IOException e) {
            return Optional.of(
                    "The folder " + data + " for the data cannot be made (" + e + "): take another with --data.");
        }
    }
}

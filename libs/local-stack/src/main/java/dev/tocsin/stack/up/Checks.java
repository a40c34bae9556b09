package dev.tocsin.stack.up;

import dev.tocsin.stack.process.Folders;
import dev.tocsin.stack.process.Ports;
import dev.tocsin.stack.service.StackPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

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
                faults.add("Port " + port + " (" + name + ") is taken: stop what listens there"
                        + " (for example another ./tocsin up) and try again.");
            }
        });
        var free = freeMegabytes(plan);
        if (free < NEEDED_MEGABYTES) {
            faults.add("Only " + free + " MB are free for " + plan.data() + ", " + NEEDED_MEGABYTES + " are needed.");
        }
        return faults;
    }

    private static long freeMegabytes(StackPlan plan) {
        try {
            return Files.getFileStore(Folders.made(plan.data())).getUsableSpace() / (1024 * 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.tocsin.stack.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a local stack is started from.
 *
 * @param repository the folder with the built modules
 * @param data where databases, records and logs lie
 * @param durable whether the database syncs each commit to the disk
 */
public record StackPlan(Path repository, Path data, StackPorts ports, boolean durable) {
    public StackPlan {
        repository = repository.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /** The folder of Keycloak's distribution, unpacked by the build. */
    public Path keycloak() {
        var unpacked = repository.resolve("libs/local-stack/target/keycloak");
        try (var folders = Files.newDirectoryStream(unpacked, "keycloak-*")) {
            for (var folder : folders) {
                return folder;
            }
        } catch (java.io.IOException _) {
            // Said below: not built.
        }
        throw new IllegalStateException("no Keycloak in " + unpacked + ": run mvn package");
    }

    /** Where archives of loaded classes lie: beside what is built, since they fit one build. */
    public Path fastStart() {
        return repository.resolve("libs/local-stack/target/fast-start");
    }

    /** What has not been built yet, by path; empty if all is there. */
    public List<Path> missing() {
        var missing = new ArrayList<Path>();
        for (var service : ServiceName.values()) {
            if (!Files.exists(service.jar(repository))) {
                missing.add(service.jar(repository));
            }
        }
        return missing;
    }

    /** The file that takes the output of a process. */
    Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }
}

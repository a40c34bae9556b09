package dev.tocsin.stack.service;

import java.nio.file.Path;

/** The three services of Tocsin. */
public enum ServiceName {
    INCIDENT,
    PLAYBOOK,
    NOTIFICATION;

    /** Its database, and the role that owns it. */
    public String database() {
        return switch (this) {
            case INCIDENT -> "incident";
            case PLAYBOOK -> "playbook";
            case NOTIFICATION -> "notification";
        };
    }

    /** Its module, which is also what it calls itself. */
    public String module() {
        return database() + "-service";
    }

    /** Where its build lies in the repository. */
    public Path jar(Path repository) {
        return repository.resolve(module()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}

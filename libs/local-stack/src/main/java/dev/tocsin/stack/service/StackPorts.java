package dev.tocsin.stack.service;

import dev.tocsin.stack.process.Ports;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which ports of this machine the local stack takes. */
public record StackPorts(
        int incident,
        int playbook,
        int notification,
        int keycloak,
        int keycloakManagement,
        int postgres,
        int kafka,
        int smtp,
        int mailPage) {

    /** Those that the documentation names. */
    public static StackPorts wellKnown() {
        return new StackPorts(8080, 8081, 8082, 8180, 8189, 15432, 19092, 13025, 8025);
    }

    /** Nine in a row from that one on. */
    public static StackPorts from(int p) {
        return new StackPorts(p, p + 1, p + 2, p + 3, p + 4, p + 5, p + 6, p + 7, p + 8);
    }

    /** Any that are free, so that several stacks may run beside each other. */
    public static StackPorts free() {
        var p = Ports.free(9);
        return new StackPorts(p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5), p.get(6), p.get(7), p.get(8));
    }

    /** The port of a service. */
    public int of(ServiceName service) {
        return switch (service) {
            case INCIDENT -> incident;
            case PLAYBOOK -> playbook;
            case NOTIFICATION -> notification;
        };
    }

    /** Each port under the name of who takes it. */
    public Map<String, Integer> byName() {
        var names = new LinkedHashMap<String, Integer>();
        names.put("incident-service and the console", incident);
        names.put("playbook-service", playbook);
        names.put("notification-service", notification);
        names.put("Keycloak", keycloak);
        names.put("Keycloak's health", keycloakManagement);
        names.put("PostgreSQL", postgres);
        names.put("Kafka", kafka);
        names.put("mail", smtp);
        names.put("the page of mails", mailPage);
        return names;
    }
}

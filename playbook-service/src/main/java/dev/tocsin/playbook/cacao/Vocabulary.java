package dev.tocsin.playbook.cacao;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Vocabularies of the specification; all but the step types and regions are open. */
final class Vocabulary {
    static final Set<String> STEP_TYPES = Set.of(
            "start",
            "end",
            "action",
            "playbook-action",
            "parallel",
            "if-condition",
            "while-condition",
            "switch-condition");
    static final Set<String> BRANCHING = Set.of("parallel", "if-condition", "while-condition", "switch-condition");

    /** Section 3.1.1, each with the activities that it makes compulsory (3.1.2). */
    static final Map<String, List<String>> PLAYBOOK_TYPES = Map.of(
            "attack", List.of("step-sequence"),
            "detection", List.of("match-indicator"),
            "engagement", List.of("prepare-engagement", "execute-operation", "analyze-engagement-results"),
            "investigation", List.of("identify-indicators"),
            "mitigation", List.of("eliminate-risk"),
            "notification", List.of("compose-content"),
            "prevention", List.of("configure-systems"),
            "remediation", List.of("restore-capabilities"));

    private static final Set<String> OTHER_ACTIVITIES = Set.of(
            "deliver-content",
            "identify-audience",
            "identify-channel",
            "scan-system",
            "analyze-collected-data",
            "scan-vulnerabilities",
            "restrict-access",
            "disconnect-system",
            "revert-system",
            "restore-data",
            "map-network",
            "identify-steps");

    /** Section 5.2, each with the agents that fit; an empty set takes any. */
    static final Map<String, Set<String>> COMMANDS = Map.ofEntries(
            Map.entry("manual", Set.of("individual", "group", "organization", "location", "sector")),
            Map.entry("bash", Set.of("linux")),
            Map.entry("caldera-cmd", Set.of("security-category")),
            Map.entry("elastic", Set.of()),
            Map.entry("http-api", Set.of("http-api")),
            Map.entry("jupyter", Set.of()),
            Map.entry("kestrel", Set.of()),
            Map.entry("openc2-http", Set.of("http-api")),
            Map.entry("powershell", Set.of("net-address", "windows")),
            Map.entry("sigma", Set.of()),
            Map.entry("ssh", Set.of("ssh")),
            Map.entry("yara", Set.of()));

    static final Set<String> BASE64_COMMANDS = Set.of("elastic", "jupyter", "kestrel", "sigma", "yara");
    static final Set<String> HTTP_COMMANDS = Set.of("http-api", "openc2-http");

    static final Set<String> AGENT_TYPES = Set.of(
            "group",
            "individual",
            "location",
            "organization",
            "sector",
            "http-api",
            "linux",
            "net-address",
            "security-category",
            "ssh");
    static final Set<String> WITH_ADDRESS = Set.of("http-api", "linux", "net-address", "ssh");
    static final Set<String> ADDRESS_KINDS = Set.of("dname", "ipv4", "ipv6", "l2mac", "vlan", "url");
    static final Set<String> AUTHENTICATION_TYPES = Set.of("http-basic", "oauth2", "user-auth");
    static final Set<String> REGIONS = Set.of(
            "africa",
            "eastern-africa",
            "middle-africa",
            "northern-africa",
            "southern-africa",
            "western-africa",
            "americas",
            "caribbean",
            "central-america",
            "latin-america-caribbean",
            "northern-america",
            "south-america",
            "asia",
            "central-asia",
            "eastern-asia",
            "southern-asia",
            "south-eastern-asia",
            "western-asia",
            "europe",
            "eastern-europe",
            "northern-europe",
            "southern-europe",
            "western-europe",
            "oceania",
            "antarctica",
            "australia-new-zealand",
            "melanesia",
            "micronesia",
            "polynesia");

    private Vocabulary() {}

    static boolean isActivity(String text) {
        return OTHER_ACTIVITIES.contains(text)
                || PLAYBOOK_TYPES.values().stream().anyMatch(activities -> activities.contains(text));
    }
}

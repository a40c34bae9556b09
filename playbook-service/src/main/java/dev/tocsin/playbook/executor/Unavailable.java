package dev.tocsin.playbook.executor;

import java.util.Map;

/** Command types of the standard that nobody here takes, and why. */
final class Unavailable {
    private static final Map<String, String> WHY = Map.of(
            "bash", "it is off, save where tocsin.shells.bash is true",
            "powershell", "it is off, save where tocsin.shells.powershell is true",
            "sigma",
                    "a Sigma rule is a search in no product's language: convert it, and send it by elastic or http-api",
            "yara",
                    "a YARA rule needs a scanner on the host: run one by ssh, or ask the scanner's own interface by http-api",
            "kestrel", "a Kestrel hunt needs its own runtime: run it by ssh where one is",
            "jupyter", "a notebook needs its own runtime: run it by ssh where one is",
            "caldera-cmd",
                    "an ability runs within an operation, which the command does not name: use CALDERA's interface by http-api");

    private Unavailable() {}

    /** The reason with a colon before it; empty for types that are not of the standard. */
    static String why(String type) {
        String why = WHY.get(type);
        return why == null ? "" : ": " + why;
    }
}

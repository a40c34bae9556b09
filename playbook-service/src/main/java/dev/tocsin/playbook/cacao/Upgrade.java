package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Rewrites documents of CACAO v1.0 and v1.1 for v2.0 as far as that is mechanical, and says what it did and what to look at. */
public final class Upgrade {
    private static final Pattern VERSION_1 = Pattern.compile("(cacao-)?1(\\.\\d)?");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\$([A-Za-z0-9_-]{1,200})\\$\\$");

    private final ObjectNode document;
    private final List<Note> notes = new ArrayList<>();

    private Upgrade(JsonNode original) {
        this.document = original.deepCopy();
    }

    /** One change, or a question to the author; the pointer is into the new document. */
    public record Note(String pointer, String message) {}

    /** The new document and what became different. */
    public record Upgraded(JsonNode document, List<Note> notes) {}

    /** Whether the document is one of version 1: it says so, or says nothing and has steps of version 1. */
    public static boolean applies(JsonNode document) {
        String version = document.path("spec_version").asText("");
        boolean hasOldSteps = StreamSupport.stream(document.path("workflow").spliterator(), false)
                .anyMatch(step -> step.path("type").asText("").equals("single"));
        return document.isObject() && (VERSION_1.matcher(version).matches() || (version.isEmpty() && hasOldSteps));
    }

    /** The document for version 2.0; the original stays as it is. */
    public static Upgraded of(JsonNode original) {
        Upgrade upgrade = new Upgrade(original);
        upgrade.run();
        return new Upgraded(upgrade.document, List.copyOf(upgrade.notes));
    }

    private void run() {
        note("/spec_version", "was '" + document.path("spec_version").asText("") + "', is cacao-2.0");
        document.put("spec_version", "cacao-2.0");
        if (!document.has("type")) {
            document.put("type", "playbook");
            note("/type", "added");
        }
        times();
        features();
        if (document.remove("signatures") != null) {
            note("/signatures", "removed: they were made over the original");
        }
        new UpgradeMarkings(this).run();
        new UpgradeVariables(this).run();
        if (document.path("workflow").isObject()) {
            new UpgradeTargets(this).run();
            new UpgradeSteps(this).run();
        }
    }

    ObjectNode document() {
        return document;
    }

    void note(String pointer, String message) {
        notes.add(new Note(pointer, message));
    }

    /** The object under a name, made if it is missing. */
    ObjectNode dictionary(String name) {
        return document.path(name).isObject() ? (ObjectNode) document.get(name) : document.putObject(name);
    }

    private void times() {
        for (String name : List.of("created", "modified")) {
            String text = document.path(name).asText("");
            Instant time = Timestamps.read(text);
            if (time != null && !Timestamps.hasMillis(text)) {
                document.put(name, UpgradeForms.withMillis(time.truncatedTo(ChronoUnit.MILLIS)));
                note("/" + name, "was " + Texts.shortened(text) + ", now with three sub-second digits");
            }
        }
    }

    private void features() {
        JsonNode features = document.remove("features");
        if (features instanceof ObjectNode summary) {
            JsonNode countersigned = summary.remove("countersigned_signature");
            if (countersigned != null) {
                summary.set("countersigned_signatures", countersigned);
            }
            document.set("playbook_processing_summary", summary);
            note("/playbook_processing_summary", "was features");
        }
    }

    /** A text of version 1 with its uses of variables as version 2 writes them. */
    static String withReferences(String text) {
        return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(name(match.group(1)) + ":value"));
    }

    /** The name of a variable, {@code $$name$$} or bare, as version 2 writes it. */
    static String variableName(String text) {
        Matcher matcher = VARIABLE.matcher(text);
        return matcher.matches() ? name(matcher.group(1)) : text;
    }

    private static String name(String bare) {
        boolean isName = Character.isLetter(bare.charAt(0)) || bare.charAt(0) == '_';
        return "__" + (isName ? bare : "v" + bare) + "__";
    }
}

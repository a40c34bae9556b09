package dev.tocsin.notification.rulepack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tocsin.notification.law.Calendars;
import dev.tocsin.notification.law.LawLibrary;
import dev.tocsin.notification.law.LawSources;
import dev.tocsin.notification.law.RuleBook;
import dev.tocsin.notification.law.RuleBookFaulty;
import dev.tocsin.notification.law.RuleFault;
import dev.tocsin.notification.law.RulePack;
import dev.tocsin.notification.law.RuleText;
import dev.tocsin.notification.law.YamlLines;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads a pack and puts it on a book; whatever is wrong is a fault with its place, and a pack with one is no pack. */
public final class PackCheck {

    private static final List<String> SECTIONS = List.of("add", "replace", "vocabulary", "authorities");

    private final PackFiles files;
    private final List<RuleFault> faults = new ArrayList<>();

    private PackCheck(PackFiles files) {
        this.files = files;
    }

    /**
     * What came of a check.
     *
     * @param pack null where its manifest, or the text of a file, cannot be read
     * @param book the book with the pack; null where there are faults
     */
    public record Checked(@Nullable RulePack pack, @Nullable RuleBook book, List<RuleFault> faults) {}

    /** Reads the files as a pack; throws {@link RuleBookFaulty} with every fault. */
    public static RulePack read(PackFiles files) {
        var check = new PackCheck(files);
        var pack = check.pack();
        if (pack == null || !check.faults.isEmpty()) {
            throw new RuleBookFaulty(check.faults);
        }
        return pack;
    }

    /** Reads the files as a pack, without the book. */
    public static Checked look(PackFiles files) {
        var check = new PackCheck(files);
        return new Checked(check.pack(), null, List.copyOf(check.faults));
    }

    /** Reads the files as a pack, and compiles the book with it. */
    public static Checked check(PackFiles files, LawSources book, Calendars calendars) {
        var check = new PackCheck(files);
        var pack = check.pack();
        RuleBook compiled = null;
        if (pack != null) {
            try {
                compiled = book.with(pack).compile(calendars);
            } catch (RuleBookFaulty e) {
                check.addAll(e.in(check::text).faults());
            }
        }
        return new Checked(pack, check.faults.isEmpty() ? compiled : null, List.copyOf(check.faults));
    }

    private String text(String file) {
        var own = files.text(file);
        if (own != null) {
            return own;
        }
        return LawLibrary.names("rules").contains(file) ? LawLibrary.text(file) : "";
    }

    /** The reader says more of a fault than the schema does, so its words take the place of the schema's. */
    private void addAll(List<RuleFault> better) {
        faults.removeIf(fault -> better.stream()
                .anyMatch(each -> each.file().equals(fault.file())
                        && (each.pointer().startsWith(fault.pointer())
                                || fault.pointer().startsWith(each.pointer()))));
        faults.addAll(better);
    }

    private @Nullable RulePack pack() {
        var manifest = parsed(PackFiles.MANIFEST, LawSchema.PACK);
        if (!faults.isEmpty()) {
            return null;
        }
        var parts = new LinkedHashMap<String, Map<String, JsonNode>>();
        SECTIONS.forEach(section -> parts.put(section, section(manifest, section)));
        strangers(manifest);
        if (faults.stream()
                .anyMatch(fault -> fault.pointer().isEmpty() || fault.file().equals(PackFiles.MANIFEST))) {
            return null;
        }
        var name = manifest.path("name").asText();
        var version = manifest.path("version").asText();
        var id = name + " " + version;
        return new RulePack(
                name,
                version,
                manifest.path("publisher").asText(),
                manifest.path("changes").asText(),
                LocalDate.parse(manifest.path("effective_from").asText()),
                RuleText.of(parts.getOrDefault("add", Map.of()), id),
                RuleText.of(parts.getOrDefault("replace", Map.of()), id),
                retirements(manifest),
                List.copyOf(parts.getOrDefault("vocabulary", Map.of()).values()),
                parts.getOrDefault("authorities", Map.of()));
    }

    private static List<RulePack.Retirement> retirements(JsonNode manifest) {
        return StreamSupport.stream(manifest.path("retire").spliterator(), false)
                .map(each -> new RulePack.Retirement(
                        each.path("rule").asText(),
                        each.has("last_day")
                                ? LocalDate.parse(each.path("last_day").asText())
                                : null,
                        each.path("because").asText()))
                .toList();
    }

    private Map<String, JsonNode> section(JsonNode manifest, String section) {
        var schema = switch (section) {
            case "vocabulary" -> LawSchema.VOCABULARY;
            case "authorities" -> LawSchema.AUTHORITIES;
            default -> LawSchema.RULES;
        };
        var read = new LinkedHashMap<String, JsonNode>();
        var names = manifest.path(section);
        for (int index = 0; index < names.size(); index++) {
            var name = names.get(index).asText();
            if (files.text(name) == null) {
                manifestFault("/" + section + "/" + index, "names a file that is not there: " + name, "add the file");
            } else {
                read.put(name, parsed(name, schema));
            }
        }
        return read;
    }

    /** A file that the manifest does not name would be signed and read by nobody. */
    private void strangers(JsonNode manifest) {
        var named = new TreeSet<String>(List.of(PackFiles.MANIFEST));
        SECTIONS.forEach(section -> manifest.path(section).forEach(name -> named.add(name.asText())));
        files.texts().keySet().stream()
                .filter(name -> name.endsWith(".yaml") && !named.contains(name))
                .forEach(name -> manifestFault("", "does not name the file " + name, "list it, or take it out"));
    }

    private void manifestFault(String pointer, String what, String hint) {
        var fault = new RuleFault(PackFiles.MANIFEST, pointer, null, PackFiles.MANIFEST + pointer, what, hint);
        faults.add(fault.in(YamlLines.of(text(PackFiles.MANIFEST))));
    }

    private JsonNode parsed(String name, LawSchema schema) {
        var text = text(name);
        try {
            var node = LawLibrary.parse(text);
            var lines = YamlLines.of(text);
            schema.faults(name, node).forEach(fault -> faults.add(fault.in(lines)));
            return node;
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? null : e.getLocation().getLineNr();
            faults.add(new RuleFault(name, "", line, name, "is no YAML: " + e.getOriginalMessage(), "mend the text"));
        } catch (IOException e) {
            faults.add(new RuleFault(name, "", null, name, "is no YAML: " + e.getMessage(), "mend the text"));
        }
        return MissingNode.getInstance();
    }
}

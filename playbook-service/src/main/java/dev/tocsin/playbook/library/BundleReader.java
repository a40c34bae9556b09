package dev.tocsin.playbook.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.playbook.PlaybookProblem;
import dev.tocsin.playbook.cacao.DocumentReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a bundle that may come from anybody: bounded in files and bytes, and nothing counts that the manifest does not vouch for. */
final class BundleReader {
    static final int MOST_FILES = 400;
    static final int MOST_BYTES = 50_000_000;

    private final ObjectMapper json;
    private final List<Fault> faults = new ArrayList<>();

    BundleReader(ObjectMapper json) {
        this.json = json;
    }

    /** What is in it; throws a problem that names every fault by its place in the manifest. */
    List<Bundle.Item> read(byte[] zip) {
        Map<String, byte[]> files = files(zip);
        Bundle.Manifest manifest = manifest(files.get(Bundle.MANIFEST));
        Set<String> named = new HashSet<>(Set.of(Bundle.MANIFEST));
        List<Bundle.Item> items = new ArrayList<>();
        for (int i = 0; i < manifest.playbooks().size(); i++) {
            Bundle.Entry entry = manifest.playbooks().get(i);
            String at = "/playbooks/" + i;
            named.add(entry.file());
            String document = text(at + "/file", files.get(entry.file()), entry.sha256());
            List<JsonNode> signatures = new ArrayList<>();
            for (int j = 0; j < entry.signatures().size(); j++) {
                Bundle.Signature signature = entry.signatures().get(j);
                named.add(signature.file());
                String place = at + "/signatures/" + j + "/file";
                String text = text(place, files.get(signature.file()), signature.sha256());
                signatures.add(signature(place, text));
            }
            items.add(new Bundle.Item(entry, document, signatures));
        }
        files.keySet().stream()
                .filter(name -> !named.contains(name))
                .forEach(_ -> faults.add(new Fault("/playbooks", "there is a file that no entry names")));
        refuse();
        return items;
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw new Problem(PlaybookProblem.BUNDLE_REFUSED, faults.size() + " faults were found").withErrors(faults);
        }
    }

    private String text(String pointer, byte @Nullable [] content, String digest) {
        if (content == null) {
            faults.add(new Fault(pointer, "the file is missing"));
            return "";
        }
        if (!Bundle.digest(content).equals(digest)) {
            faults.add(new Fault(pointer, "the file was changed: its SHA-256 is another one"));
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private JsonNode signature(String pointer, String text) {
        JsonNode signature = DocumentReader.read(text).document();
        if (signature == null && faults.isEmpty()) {
            faults.add(new Fault(pointer, "it is not one JSON object"));
        }
        return signature == null ? json.createObjectNode() : signature;
    }

    private Bundle.Manifest manifest(byte @Nullable [] content) {
        if (content == null) {
            throw refused("there is no " + Bundle.MANIFEST);
        }
        try {
            Bundle.Manifest manifest = json.readValue(content, Bundle.Manifest.class);
            boolean isWhole = manifest != null
                    && Bundle.TYPE.equals(manifest.type())
                    && manifest.version() == Bundle.VERSION
                    && isWhole(manifest.playbooks());
            if (isWhole) {
                return manifest;
            }
            throw refused("the manifest is none of type " + Bundle.TYPE + " and version " + Bundle.VERSION
                    + ", or one of its entries has no file, sha256 or signatures");
        } catch (JsonProcessingException _) {
            throw refused("the manifest cannot be read");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was read from outside may lack anything. */
    private static boolean isWhole(@Nullable List<Bundle.Entry> entries) {
        return entries != null
                && !entries.contains(null)
                && entries.stream()
                        .allMatch(entry -> entry.file() != null
                                && entry.sha256() != null
                                && entry.signatures() != null
                                && !entry.signatures().contains(null)
                                && entry.signatures().stream()
                                        .allMatch(signature -> signature.file() != null && signature.sha256() != null));
    }

    private Map<String, byte[]> files(byte[] content) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0 || files.size() == MOST_FILES) {
                    throw refused("it is larger than " + MOST_BYTES + " bytes or " + MOST_FILES + " files");
                }
                if (files.put(entry.getName(), bytes) != null) {
                    throw refused("a file is in it twice");
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            throw refused("it is not a whole zip");
        }
        if (files.isEmpty()) {
            throw refused("it is not a zip, or an empty one");
        }
        return files;
    }

    private static Problem refused(String why) {
        return new Problem(PlaybookProblem.BUNDLE_REFUSED, "1 fault was found").withErrors(List.of(new Fault("", why)));
    }
}

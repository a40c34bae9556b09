package dev.tocsin.playbook.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.playbook.cacao.Tlp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes a bundle; the same versions at the same time give the same bytes. */
final class BundleWriter {
    private final ObjectMapper json;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<Bundle.Entry> entries = new ArrayList<>();

    BundleWriter(ObjectMapper json) {
        this.json = json;
    }

    void add(EditionRow row) {
        JsonNode document = Documents.parsed(row.document());
        String stem = row.playbookId() + "_" + row.number();
        byte[] text = Bundle.bytes(row.document());
        String file = "playbooks/" + stem + ".json";
        files.put(file, text);
        List<Bundle.Signature> signatures = new ArrayList<>();
        for (JsonNode signature : document.path("signatures")) {
            byte[] detached = Bundle.bytes(signature.toString());
            String beside = "signatures/" + stem + "_" + signatures.size() + ".json";
            files.put(beside, detached);
            signatures.add(new Bundle.Signature(beside, Bundle.digest(detached)));
        }
        entries.add(new Bundle.Entry(
                row.playbookId(),
                row.name(),
                document.path("modified").asText(),
                Tlp.strictest(document).map(Tlp::label).orElse(null),
                file,
                Bundle.digest(text),
                signatures));
    }

    byte[] zip(String by, @Nullable String recipient, Instant at) {
        var manifest =
                new Bundle.Manifest(Bundle.TYPE, Bundle.VERSION, at.toString(), by, recipient, List.copyOf(entries));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, Bundle.MANIFEST, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest), at);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue(), at);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, Instant at) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}

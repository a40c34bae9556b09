package dev.tocsin.notification.rulepack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds a rule pack, and lays it into a folder as a folder or an archive. */
public final class APack {

    /** A sound rule of an invented law, for controllers under the GDPR. */
    public static final String RULE = """
            - id: xx-pack-authority
              jurisdiction: XX
              law: Law of Nowhere
              citation: s. 1
              summary: A controller tells the authority.
              duty_holder: controller
              recipient: {kind: authority, name: the authority of nowhere}
              phase: initial
              applies: {regime: [eu-gdpr.controller]}
              clock: {starts: [aware_at], period: 24, unit: hours, counting: elapsed-hours, zone: Europe/Paris}
              effective: {from: '2020-01-01'}
              confidence: secondary
              checked_on: '2026-01-01'
              sources: [a page]
              doubts: [The hour of the start may count.]
            """;

    private final TreeMap<String, String> files = new TreeMap<>();
    private final String place;

    private APack(String place) {
        this.place = place;
    }

    /** A pack without rules yet; {@code lines} are further lines of the manifest. */
    public static APack named(String name, String version, String lines) {
        return new APack(name + "-" + version).file(PackFiles.MANIFEST, """
                name: %s
                version: '%s'
                publisher: Nowhere Counsel
                changes: A law of nowhere has come.
                effective_from: '2026-01-01'
                """.formatted(name, version) + lines);
    }

    /** Adds a file, or takes another text for it. */
    public APack file(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** Signs it with the key that the tests trust. */
    public APack signed() {
        try (var pem = APack.class.getResourceAsStream("/rule-packs/test-only-key.pem")) {
            var key = PackSignature.privateKey(
                    new String(Objects.requireNonNull(pem).readAllBytes(), StandardCharsets.UTF_8));
            return file(PackFiles.SIGNATURE, PackSignature.sign(files(), key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it count from another day on, and signs it. */
    public APack signed(String effectiveFrom) {
        var manifest = Objects.requireNonNull(files.get(PackFiles.MANIFEST));
        return file(
                        PackFiles.MANIFEST,
                        manifest.replaceFirst("effective_from: '[^']*'", "effective_from: '" + effectiveFrom + "'"))
                .signed();
    }

    /** A name for its folder: name and version. */
    public String place() {
        return place;
    }

    /** Its files. */
    public PackFiles files() {
        return new PackFiles(files);
    }

    /** Lays it there as a folder. */
    public Path into(Path folder) {
        files.forEach((name, text) -> {
            try {
                var file = folder.resolve(name);
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder;
    }

    /** Lays it there as a zip archive. */
    public Path zipped(Path archive) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

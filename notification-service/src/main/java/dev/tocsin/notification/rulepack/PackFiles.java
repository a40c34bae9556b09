package dev.tocsin.notification.rulepack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a rule pack, texts by name, from a folder, an archive or the database. */
public record PackFiles(SortedMap<String, String> texts) {

    /** The name of the manifest. */
    public static final String MANIFEST = "pack.yaml";

    /** The name of the signature, the only file that it does not cover. */
    public static final String SIGNATURE = "pack.sig";

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]*(/[A-Za-z0-9][A-Za-z0-9_-]*)*\\.(yaml|md|sig)";
    private static final int MOST_FILES = 500;
    private static final int MOST_BYTES = 5_000_000;

    public PackFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** Reads a folder, or a zip archive; throws {@link PackUnreadable}. */
    public static PackFiles read(Path place) {
        try {
            return Files.isDirectory(place) ? folder(place) : archive(place);
        } catch (IOException e) {
            throw new PackUnreadable("cannot be read: " + e.getMessage(), e);
        }
    }

    private static PackFiles folder(Path root) throws IOException {
        var gathered = new Gathered();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw new PackUnreadable("holds what is no plain file: " + root.relativize(file));
                }
                try (var content = Files.newInputStream(file)) {
                    gathered.add(root.relativize(file).toString().replace('\\', '/'), content);
                }
            }
        }
        return gathered.files();
    }

    private static PackFiles archive(Path zip) throws IOException {
        var gathered = new Gathered();
        try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory()) {
                    gathered.add(entry.getName(), entries);
                }
            }
        }
        return gathered.files();
    }

    /** Takes in file by file, within bounds that no honest pack reaches. */
    private static final class Gathered {

        private final SortedMap<String, String> texts = new TreeMap<>();
        private int left = MOST_BYTES;

        void add(String name, InputStream content) throws IOException {
            if (!name.matches(NAME)) {
                throw new PackUnreadable("holds a file that is none of a pack: " + name);
            }
            var bytes = content.readNBytes(left + 1);
            left -= bytes.length;
            if (left < 0 || texts.size() == MOST_FILES) {
                throw new PackUnreadable("is larger than " + MOST_BYTES + " bytes or " + MOST_FILES + " files");
            }
            if (texts.put(name, text(name, bytes)) != null) {
                throw new PackUnreadable("holds a file twice: " + name);
            }
        }

        private static String text(String name, byte[] bytes) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                throw new PackUnreadable("holds a file that is no text in UTF-8: " + name, e);
            }
        }

        PackFiles files() {
            if (!texts.containsKey(MANIFEST)) {
                throw new PackUnreadable("holds no " + MANIFEST);
            }
            return new PackFiles(texts);
        }
    }

    /** Returns the text of a file, if it is there. */
    public @Nullable String text(String name) {
        return texts.get(name);
    }

    /** Returns what is signed: for each file but the signature, by name, its SHA-256 and its name on one line. */
    public byte[] digestList() {
        return texts.entrySet().stream()
                .filter(file -> !file.getKey().equals(SIGNATURE))
                .map(file -> sha256(file.getValue().getBytes(StandardCharsets.UTF_8)) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the SHA-256 of the digest list: the digest of the pack. */
    public String digest() {
        return sha256(digestList());
    }

    /** Returns the same files with this signature. */
    PackFiles signed(String signature) {
        var all = new TreeMap<>(Map.copyOf(texts));
        all.put(SIGNATURE, signature);
        return new PackFiles(all);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java has SHA-256", e);
        }
    }
}

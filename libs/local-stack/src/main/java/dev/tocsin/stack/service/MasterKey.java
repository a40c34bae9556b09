package dev.tocsin.stack.service;

import dev.tocsin.stack.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that the services seal their secrets with, made once and kept beside the data that it opens. */
final class MasterKey {
    private static final int BYTES = 32;

    private MasterKey() {}

    /** In base64. */
    static String in(Path data) {
        var file = Folders.made(data).resolve("master.key");
        try {
            if (!Files.exists(file)) {
                var key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, owner);
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("no key in " + file, e);
        }
    }
}

package dev.tocsin.playbook.vault;

import java.util.Arrays;
import java.util.Optional;

/** What a secret is to the system that it opens; each system has one of a kind. */
public enum SecretKind {
    CLIENT_SECRET("client-secret"),
    TOKEN("token"),
    PASSWORD("password"),
    PRIVATE_KEY("private-key");

    private final String wireName;

    SecretKind(String wireName) {
        this.wireName = wireName;
    }

    /** The word in settings, in the database and in the API. */
    public String wireName() {
        return wireName;
    }

    /** The kind of this name. */
    public static Optional<SecretKind> of(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(wireName))
                .findFirst();
    }
}

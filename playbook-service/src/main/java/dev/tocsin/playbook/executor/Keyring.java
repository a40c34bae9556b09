package dev.tocsin.playbook.executor;

import dev.tocsin.playbook.targets.Credential;
import java.net.URI;
import java.util.Optional;

/** Gives an executor the credential that its command names. What was in it is masked in all that comes back. */
public interface Keyring {
    /**
     * The credential for this address; empty if the command names none.
     *
     * @throws IllegalArgumentException if it is not configured, or is not for this address
     */
    Optional<Credential> open(URI address);

    /** Masks one more text: a token got for the credential, or a secret that the system outside made. */
    void hide(String secret);
}

package dev.tocsin.notification.form;

import java.util.List;

/** A form cannot be read: each fault with its place. */
public final class FormFaulty extends RuntimeException {
    private static final long serialVersionUID = 1;

    FormFaulty(String name, List<String> faults) {
        super(name + ": " + String.join("; ", faults));
    }
}

package dev.tocsin.playbook.library;

import java.util.List;

/** What came of a bundle: each of its playbooks as it stands in the library now. */
record ImportView(List<Imported> playbooks) {
    /** One playbook; added is false if this version was there already. */
    record Imported(String playbookId, String name, int version, boolean added, List<PlaybookView.Warning> warnings) {}
}

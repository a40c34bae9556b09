package dev.tocsin.playbook.library;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logging.Logger;

/** Puts the playbooks that come with the service into the library when it starts; those that are there already are left alone. */
@Singleton
class BuiltIns {
    private static final Logger LOG = Logger.getLogger(BuiltIns.class);
    static final List<String> FILES = List.of(
            "contain-a-compromised-agent-account.json",
            "contain-a-malicious-insider.json",
            "contain-a-mass-download-by-a-vendors-user.json",
            "contain-an-exposure-of-payment-cards.json",
            "contain-leaked-credentials.json",
            "close-an-exposed-storage-bucket.json",
            "handle-a-breach-notice-from-a-subprocessor.json",
            "recall-a-misdirected-bulk-email.json",
            "respond-to-a-lost-device.json",
            "respond-to-ransomware-at-a-vendor.json");

    private final Library library;

    BuiltIns(Library library) {
        this.library = library;
    }

    void load(@Observes StartupEvent event) {
        for (String file : FILES) {
            var view = library.add(new NewPlaybook(resource(file), NewPlaybook.BUILT_IN, "playbook-service"));
            LOG.infof("playbook in the library id=%s version=%d", view.playbookId(), view.version());
        }
    }

    /** A file of the folder that they lie in. */
    static String resource(String file) {
        try (var in = BuiltIns.class.getResourceAsStream("/playbooks/" + file)) {
            if (in == null) {
                throw new IllegalStateException("playbooks/" + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

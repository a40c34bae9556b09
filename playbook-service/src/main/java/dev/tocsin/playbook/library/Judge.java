package dev.tocsin.playbook.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.playbook.cacao.Finding;
import dev.tocsin.playbook.cacao.PlaybookReader;
import dev.tocsin.playbook.cacao.Rule;
import dev.tocsin.playbook.signature.Keys;
import dev.tocsin.playbook.signature.Verdict;
import dev.tocsin.playbook.signature.Verified;
import dev.tocsin.playbook.signature.Verifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what is wrong with a document: by the standard, by what the engine runs, and by its signatures. */
@ApplicationScoped
class Judge {
    private static final String HINT = "Have it signed by somebody whose key is trusted here";

    /** The key that the playbooks which come with the service are signed with; it counts everywhere. */
    private static final String SHIPPED = Keys.print(BuiltIns.resource("signing-key.pem"));

    private final PlaybooksConfig config;
    private final KnownCommands known;
    private final Clock clock;

    Judge(PlaybooksConfig config, KnownCommands known, Clock clock) {
        this.config = config;
        this.known = known;
        this.clock = clock;
    }

    Documents.Judged judged(String text, String origin) {
        Documents.Judged judged = Documents.judged(text);
        JsonNode document = judged.document();
        if (document == null) {
            return judged;
        }
        List<Finding> findings = new ArrayList<>(judged.findings());
        findings.removeIf(finding -> finding.rule().equals(Rule.COMMAND_UNSUPPORTED.id())
                && known.types().contains(document.at(finding.pointer()).asText()));
        findings.addAll(signatures(document, origin));
        return new Documents.Judged(document, List.copyOf(findings));
    }

    /** The document if nothing keeps it out; else a problem that names every fault. */
    Documents.Checked checked(NewPlaybook from) {
        Documents.Judged judged = judged(from.document(), from.origin());
        JsonNode document = judged.document();
        if (document == null || !judged.isRunnable()) {
            throw Documents.refused(judged.findings());
        }
        return new Documents.Checked(document, PlaybookReader.read(document), judged.findings());
    }

    private List<Finding> signatures(JsonNode document, String origin) {
        List<Finding> findings = new ArrayList<>();
        boolean isOurs = origin.equals(NewPlaybook.BUILT_IN);
        boolean isSigned = false;
        for (Verified verified : new Verifier(clock.instant()).verify(document)) {
            boolean counts = isOurs ? verified.key().equals(SHIPPED) : isTrusted(verified.key());
            isSigned |= verified.verdict() == Verdict.VALID && counts;
            finding(verified).ifPresent(findings::add);
        }
        // The base of an overlay was judged when it was added; the library itself vouches for what it made of it.
        boolean isOverlay = origin.equals(NewPlaybook.OVERLAY);
        if (!isSigned && !isOverlay && (isOurs || config.signatures() != PlaybooksConfig.Policy.ALLOW)) {
            boolean isRefused = isOurs || config.signatures() == PlaybooksConfig.Policy.REFUSE;
            findings.add(Finding.of(
                    Rule.SIGNATURE_MISSING,
                    isRefused ? Finding.Level.ERROR : Finding.Level.WARNING,
                    "/signatures",
                    "There is no valid signature by a trusted key",
                    HINT));
        }
        return findings;
    }

    private boolean isTrusted(String key) {
        return key.equals(SHIPPED)
                || config.trustedKeys()
                        .map(keys -> keys.stream()
                                .anyMatch(trusted ->
                                        trusted.toLowerCase(Locale.ROOT).equals(key)))
                        .orElse(true);
    }

    private Optional<Finding> finding(Verified verified) {
        String said = "The signature of '" + verified.signee() + "'";
        return switch (verified.verdict()) {
            case VALID ->
                isTrusted(verified.key())
                        ? Optional.empty()
                        : unchecked(verified, said + " was made with a key that is not trusted here");
            case UNCHECKED -> unchecked(verified, said + " cannot be checked: " + verified.because());
            case INVALID ->
                Optional.of(Finding.of(
                        Rule.SIGNATURE_INVALID,
                        Finding.Level.ERROR,
                        verified.pointer(),
                        said + " does not fit the document: " + verified.because(),
                        "The document was changed after it was signed: get it anew, or take the signature away"));
            case NOT_IN_FORCE ->
                Optional.of(Finding.of(
                        Rule.SIGNATURE_EXPIRED,
                        Finding.Level.WARNING,
                        verified.pointer(),
                        said + " fits, but does not count: " + verified.because(),
                        HINT));
        };
    }

    private static Optional<Finding> unchecked(Verified verified, String message) {
        return Optional.of(
                Finding.of(Rule.SIGNATURE_UNCHECKED, Finding.Level.WARNING, verified.pointer(), message, HINT));
    }
}

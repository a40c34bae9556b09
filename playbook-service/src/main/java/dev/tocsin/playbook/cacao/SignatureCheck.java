package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The properties of signatures (section 10.15); whether they fit the document is looked at where keys are. */
final class SignatureCheck {
    private static final List<String> REQUIRED = List.of(
            "type",
            "id",
            "created",
            "modified",
            "signee",
            "related_to",
            "related_version",
            "hash_algorithm",
            "algorithm",
            "value");
    private static final List<String> KEYS = List.of("public_key", "public_cert_chain", "cert_url", "thumbprint");
    private static final Pattern ALGORITHM = Pattern.compile(
            "[REP]S(256|384|512)|Ed25519|Ed448|XMSS-SHA2_(10|16|20)_256|LMS_SHA256_M32_H(5|10|15|20|25)");
    private static final int MOST_NESTED = 20;

    private final Findings findings;
    private final JsonNode document;

    SignatureCheck(Findings findings, JsonNode document) {
        this.findings = findings;
        this.document = document;
    }

    void check() {
        JsonNode signatures = document.path("signatures");
        for (int i = 0; signatures.isArray() && i < signatures.size(); i++) {
            JsonNode signature = signatures.get(i);
            String at = "/signatures/" + i;
            for (int depth = 0; signature.isObject() && depth < MOST_NESTED; depth++) {
                signature(at, signature, depth == 0);
                signature = signature.path("signature");
                at += "/signature";
            }
            if (!signatures.get(i).isObject()) {
                malformed(at, "The signature is not an object");
            }
        }
    }

    private void malformed(String at, String message) {
        findings.add(Rule.SIGNATURE_MALFORMED, at, message, "A signature has " + String.join(", ", REQUIRED));
    }

    private void signature(String at, JsonNode signature, boolean isOfPlaybook) {
        Properties.SIGNATURE.check(findings, signature, at);
        REQUIRED.stream()
                .filter(name -> !Nodes.isPresent(signature, name))
                .forEach(name -> malformed(at + "/" + name, name + " is missing"));
        if (!signature.path("type").asText("").equals("jss")
                || !Identifiers.hasType(signature.path("id").asText(""), "jss")) {
            malformed(at + "/id", "type is not jss, or id is not jss--UUID");
        }
        if (KEYS.stream().filter(signature::has).count() != 1) {
            findings.add(
                    Rule.SIGNATURE_KEY,
                    at,
                    "It does not say in exactly one way which key made it",
                    "Keep one of " + String.join(", ", KEYS));
        }
        related(at, signature, isOfPlaybook);
        algorithms(at, signature);
        TimesCheck times = new TimesCheck(findings, signature, at);
        times.ofVersion();
        times.ofValidity();
    }

    private void related(String at, JsonNode signature, boolean isOfPlaybook) {
        if (!isOfPlaybook) {
            return;
        }
        boolean fits = signature.path("related_to").equals(document.path("id"))
                && signature.path("related_version").equals(document.path("modified"));
        if (!fits) {
            findings.add(
                    Rule.SIGNATURE_RELATED,
                    at + "/related_to",
                    "It is the signature of another playbook or version",
                    "related_to is the id and related_version the modified of what is signed");
        }
    }

    private void algorithms(String at, JsonNode signature) {
        if (!ALGORITHM.matcher(signature.path("algorithm").asText("")).matches()) {
            findings.add(
                    Rule.SIGNATURE_ALGORITHM,
                    at + "/algorithm",
                    "The algorithm is not in the vocabulary, or has a shared secret",
                    "Use for example ES256, RS256 or Ed25519");
        }
        if (!Set.of("sha-256", "sha-512")
                .contains(signature.path("hash_algorithm").asText(""))) {
            findings.add(
                    Rule.SIGNATURE_HASH,
                    at + "/hash_algorithm",
                    "The hash is neither sha-256 nor sha-512",
                    "Write one of them, in lower case");
        }
    }
}

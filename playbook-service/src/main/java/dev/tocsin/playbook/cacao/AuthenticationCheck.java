package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Authentication information (section 6): secrets stay in a store, and the playbook names them. */
final class AuthenticationCheck {
    /** Properties that hold a secret in clear. */
    static final List<String> SECRETS = List.of("password", "token", "oauth_header");

    private static final List<String> WITH_NAMES = List.of("user_id", "username");

    private final Findings findings;

    AuthenticationCheck(Findings findings) {
        this.findings = findings;
    }

    void check(JsonNode document) {
        String dictionary = "authentication_info_definitions";
        for (Map.Entry<String, JsonNode> entry : document.path(dictionary).properties()) {
            definition(Findings.at(dictionary, entry.getKey()), entry.getKey(), entry.getValue());
        }
    }

    private void definition(String at, String key, JsonNode definition) {
        String type = definition.path("type").asText("");
        if (!Vocabulary.AUTHENTICATION_TYPES.contains(type)) {
            findings.add(
                    Rule.AUTHENTICATION_TYPE,
                    at + "/type",
                    type.isEmpty() ? "It has no type" : "'" + Texts.shortened(type) + "' is not in the vocabulary",
                    "Use http-basic, oauth2 or user-auth");
        }
        if (!Identifiers.hasType(key, type)) {
            findings.add(Rule.AUTHENTICATION_ID, at, "The key is not type--UUID", "The prefix of the key is the type");
        }
        boolean isKept = definition.path("kms").booleanValue();
        if (isKept) {
            kept(at, definition);
        }
        for (String secret : SECRETS) {
            if (isInline(definition, secret)) {
                findings.add(
                        Rule.INLINE_SECRET,
                        at + "/" + secret,
                        "A secret stands in the playbook",
                        "Put it into the credential store and refer to it: kms true and kms_key_identifier");
            }
        }
        if (!isKept) {
            findings.add(
                    Rule.CREDENTIAL_MISSING,
                    at + "/kms_key_identifier",
                    "No credential is named: what uses it fails when it is reached",
                    "Set kms to true and kms_key_identifier to the name of a credential");
        }
    }

    private void kept(String at, JsonNode definition) {
        boolean hasSecret = java.util.stream.Stream.concat(SECRETS.stream(), WITH_NAMES.stream())
                .anyMatch(name -> Nodes.isPresent(definition, name));
        if (hasSecret) {
            findings.add(
                    Rule.KMS_AND_SECRET,
                    at + "/kms",
                    "The secret is in a key store, and it stands here too",
                    "Remove user names, passwords and tokens");
        }
        if (!Nodes.isPresent(definition, "kms_key_identifier")) {
            findings.add(
                    Rule.KMS_KEY_MISSING,
                    at + "/kms_key_identifier",
                    "Nothing says which key of the store is meant",
                    "Add kms_key_identifier");
        }
    }

    /** A text that is more than a reference to a variable; oauth_header is the name of a header or holds a token. */
    private static boolean isInline(JsonNode definition, String name) {
        String text = definition.path(name).asText("").strip();
        boolean isHeaderName = name.equals("oauth_header") && !text.contains(" ");
        return !text.isEmpty()
                && !isHeaderName
                && !VariableReferences.PATTERN.matcher(text).matches();
    }
}

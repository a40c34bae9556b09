package dev.tocsin.playbook.cacao;

import java.util.List;

/** Properties of authentication information (section 6) that hold a secret in clear. */
final class InlineSecrets {
    static final List<String> PROPERTIES = List.of("password", "token", "oauth_header");

    private InlineSecrets() {}
}

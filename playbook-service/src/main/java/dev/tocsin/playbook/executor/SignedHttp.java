package dev.tocsin.playbook.executor;

import dev.tocsin.playbook.targets.Credential;
import dev.tocsin.playbook.targets.Credential.CertificateOnly;
import dev.tocsin.playbook.targets.Credential.Client;
import dev.tocsin.playbook.targets.Credential.Password;
import dev.tocsin.playbook.targets.Credential.Token;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Sends requests with the credential that the command names, as the credential wants it. */
@ApplicationScoped
class SignedHttp {
    private static final int UNAUTHORIZED = 401;

    private final Http http;
    private final Tokens tokens;

    SignedHttp(Http http, Tokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    Answer send(Request request, Grant grant) {
        Credential credential = grant.keyring().open(request.uri()).orElse(null);
        if (credential == null) {
            return http.send(request, grant, null);
        }
        Answer answer = http.send(signed(request, credential, grant), grant, credential);
        if (answer.status() != UNAUTHORIZED || !(credential.signIn() instanceof Client)) {
            return answer;
        }
        // The token may have been revoked before its time; a second refusal stands.
        tokens.forget(credential);
        return http.send(signed(request, credential, grant), grant, credential);
    }

    private Request signed(Request request, Credential credential, Grant grant) {
        return switch (credential.signIn()) {
            case Client client -> bearer(request, tokens.token(credential, client, grant), grant);
            case Token token -> bearer(request, token.token(), grant);
            case Password password -> request.with("Authorization", "Basic " + basic(password));
            case CertificateOnly _ -> request;
        };
    }

    private static Request bearer(Request request, String token, Grant grant) {
        grant.keyring().hide(token);
        return request.with("Authorization", "Bearer " + token);
    }

    private static String basic(Password password) {
        String pair = password.user() + ":" + password.password();
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}

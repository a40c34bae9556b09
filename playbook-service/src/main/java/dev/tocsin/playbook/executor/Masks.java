package dev.tocsin.playbook.executor;

import dev.tocsin.playbook.cacao.Authentication;
import dev.tocsin.playbook.targets.Credential;
import dev.tocsin.playbook.targets.Targets;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The keyring of one order, which remembers what it gave away and takes it out of what comes back. */
final class Masks implements Keyring {
    private static final String MASK = "[secret]";
    /** A shorter text would be found everywhere, and protects nothing. */
    private static final int SHORTEST = 4;

    private final Targets targets;
    private final @Nullable Authentication authentication;
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    Masks(Targets targets, @Nullable Authentication authentication) {
        this.targets = targets;
        this.authentication = authentication;
    }

    @Override
    public Optional<Credential> open(URI address) {
        if (authentication == null) {
            return Optional.empty();
        }
        String name = String.valueOf(authentication.credential());
        Credential credential = targets.credential(name)
                .orElseThrow(() -> new IllegalArgumentException("The credential " + name + " is not configured"));
        if (!Addresses.isUnder(address, credential.base())) {
            throw new IllegalArgumentException("The credential " + name + " is not for this address");
        }
        credential.secrets().forEach(this::hide);
        return Optional.of(credential);
    }

    @Override
    public void hide(String secret) {
        if (secret.length() >= SHORTEST) {
            secrets.addAll(forms(secret));
        }
    }

    Outcome masked(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var values, var summary) -> new Outcome.Done(masked(values), masked(summary));
            case Outcome.Refused(var summary) -> new Outcome.Refused(masked(summary));
        };
    }

    TryAgain masked(TryAgain failure) {
        return new TryAgain(masked(String.valueOf(failure.getMessage())), failure.mayHaveHappened());
    }

    private Map<String, String> masked(Map<String, String> values) {
        Map<String, String> clean = new HashMap<>();
        values.forEach((name, value) -> clean.put(name, masked(value)));
        return clean;
    }

    String masked(String text) {
        String clean = text;
        List<String> longestFirst = new ArrayList<>(secrets);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        for (String secret : longestFirst) {
            clean = clean.replace(secret, MASK);
        }
        return clean;
    }

    /** As it is, and as an echo in JSON, in a URL or in a header of RFC 7617 would show it. */
    private static Collection<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String escaped = secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return new LinkedHashSet<>(List.of(
                secret,
                escaped,
                encoded,
                encoded.replace("+", "%20"),
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }
}

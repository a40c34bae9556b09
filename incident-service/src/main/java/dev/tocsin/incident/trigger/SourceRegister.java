package dev.tocsin.incident.trigger;

import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says who may send, and holds what they prove it with. */
@ApplicationScoped
class SourceRegister {
    private static final int SECRET_BYTES = 32;
    private static final int LEAST_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Sources sources;
    private final SecretBox box;
    private final Clock clock;

    SourceRegister(Sources sources, SecretBox box, Clock clock) {
        this.sources = sources;
        this.box = box;
        this.clock = clock;
    }

    @Transactional
    SourceView register(RegisterSource command, String by) {
        var now = clock.instant();
        var source = new Source(Ids.next(), command, by, now);
        var secret = command.isSigned() ? secretOr(command.secret()) : null;
        if (secret != null) {
            source.addSecret(seal(secret, command.slug()), now);
        }
        sources.persistAndFlush(source);
        return shown(source, secret);
    }

    /** A new secret beside those that are valid; the oldest of them end. */
    @Transactional
    SourceView renewSecret(String slug) {
        var source = sources.requireLocked(slug);
        var secret = secretOr(null);
        source.addSecret(seal(secret, slug), clock.instant());
        sources.flush();
        return shown(source, secret);
    }

    @Transactional
    SourceView retire(String slug) {
        var source = sources.requireLocked(slug);
        source.retire(clock.instant());
        sources.flush();
        return source.view();
    }

    @Transactional
    SourceView source(String slug) {
        return sources.bySlug(slug).map(Source::view).orElseThrow(() -> Sources.unknown(slug));
    }

    @Transactional
    Page<SourceView> page(@Nullable Cursor after, int limit) {
        var from = after == null ? "" : after.parts().getFirst();
        var rows = sources.after(from, limit + 1).stream().map(Source::view).toList();
        return Page.of(rows, limit, source -> Cursor.of(source.slug()));
    }

    /** The source with its opened secrets. */
    @Transactional
    Optional<KnownSource> known(String slug) {
        return sources.bySlug(slug)
                .map(source -> new KnownSource(
                        source.slug(),
                        source.format(),
                        source.isRetired(),
                        source.secrets().stream()
                                .map(secret -> box.open(secret, slug))
                                .toList()));
    }

    private String secretOr(@Nullable String given) {
        if (given == null) {
            var bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            return WebhookSignature.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
        }
        return given;
    }

    private String seal(String secret, String slug) {
        return box.seal(key(secret), slug);
    }

    private static byte[] key(String secret) {
        try {
            var key = WebhookSignature.keyOf(secret);
            if (key.length >= LEAST_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // answered below
        }
        throw new Problem(CommonProblem.REQUEST_INVALID, "The secret cannot be used")
                .withErrors(List.of(new Fault("/secret", "must be whsec_ and 24 to 64 bytes in base64")));
    }

    private static SourceView shown(Source source, @Nullable String secret) {
        return secret == null ? source.view() : source.view().with(secret);
    }
}

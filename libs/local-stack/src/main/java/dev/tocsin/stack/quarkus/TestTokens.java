package dev.tocsin.stack.quarkus;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Signs access tokens shaped like those of Keycloak; a service started with {@link StackResource} accepts them. */
public final class TestTokens {
    /** The issuer of every token made here. */
    public static final String ISSUER = "https://identity.test/realms/tocsin";

    private static final Set<String> AUDIENCE = Set.of("incident-service", "playbook-service", "notification-service");
    private static final Duration LIFE = Duration.ofHours(2);
    // System properties, since test and test resource may see this class through different class loaders.
    private static final String PRIVATE = "tocsin.test.token-private-key";
    private static final String PUBLIC = "tocsin.test.token-public-key";

    private TestTokens() {}

    /** A token for a person such as {@code ines.castillo}, whose shown name is made of the user name. */
    public static String token(String user, String... roles) {
        return signed(user, AUDIENCE, roles);
    }

    /** A token that is well signed but meant for somebody else: our services must refuse it. */
    public static String foreign(String user, String... roles) {
        return signed(user, Set.of("some-other-service"), roles);
    }

    /** The public half of the key, base64 of its X.509 form. */
    static String publicKey() {
        return property(PUBLIC);
    }

    private static String signed(String user, Set<String> audience, String... roles) {
        return Jwt.issuer(ISSUER)
                .subject("id-of-" + user)
                .audience(audience)
                .preferredUserName(user)
                .claim("name", shownName(user))
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .expiresIn(LIFE)
                .sign(privateKey());
    }

    private static String shownName(String user) {
        var name = new StringBuilder();
        for (var part : user.split("\\.", -1)) {
            if (!part.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ")
                        .append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(part.substring(1));
            }
        }
        return name.toString();
    }

    private static PrivateKey privateKey() {
        try {
            var bytes = Base64.getDecoder().decode(property(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized String property(String name) {
        if (System.getProperty(name) == null) {
            generate();
        }
        return System.getProperty(name);
    }

    private static void generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var base64 = Base64.getEncoder();
            System.setProperty(PRIVATE, base64.encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(PUBLIC, base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.tocsin.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Says which notice a link opens. */
@ApplicationScoped
public class Links {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final DeliveryLog log;

    Links(DeliveryLog log) {
        this.log = log;
    }

    /** Returns the notice; empty where the link is wrong or has expired. */
    public Optional<UUID> notice(String token) {
        return SHAPE.matcher(token).matches() ? log.opened(new Token(token)) : Optional.empty();
    }
}

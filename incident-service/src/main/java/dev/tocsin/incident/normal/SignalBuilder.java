package dev.tocsin.incident.normal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a signal; what is not said stays empty. */
final class SignalBuilder {
    private static final int TITLE_LENGTH = 300;

    private final String namespace;
    private final String kind;
    private final List<KeyField> identity = new ArrayList<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<Subject> subjects = new ArrayList<>();
    private String title;
    private Level level = Level.MEDIUM;
    private SignalStatus status = SignalStatus.FIRING;
    private @Nullable String senderSeverity;
    private @Nullable String externalId;
    private @Nullable String category;
    private @Nullable Instant occurredAt;
    private @Nullable Instant detectedAt;
    private @Nullable String link;
    private boolean sample;
    private long lost;

    SignalBuilder(String namespace, String kind) {
        this.namespace = namespace;
        this.kind = kind;
        this.title = kind;
    }

    SignalBuilder key(String name, @Nullable String value) {
        identity.add(new KeyField(name, value));
        return this;
    }

    SignalBuilder title(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            title = text.length() > TITLE_LENGTH ? text.substring(0, TITLE_LENGTH) : text;
        }
        return this;
    }

    SignalBuilder level(Level value, @Nullable String senderWord) {
        level = value;
        senderSeverity = senderWord;
        return this;
    }

    SignalBuilder status(SignalStatus value) {
        status = value;
        return this;
    }

    SignalBuilder externalId(@Nullable String value) {
        externalId = value;
        return this;
    }

    SignalBuilder category(@Nullable String value) {
        category = value;
        return this;
    }

    SignalBuilder occurredAt(@Nullable Instant value) {
        occurredAt = value;
        return this;
    }

    SignalBuilder detectedAt(@Nullable Instant value) {
        detectedAt = value;
        return this;
    }

    SignalBuilder link(@Nullable String value) {
        link = value;
        return this;
    }

    SignalBuilder label(String name, @Nullable String value) {
        if (value != null) {
            labels.putIfAbsent(name, value);
        }
        return this;
    }

    SignalBuilder labels(Map<String, String> more) {
        more.forEach(this::label);
        return this;
    }

    SignalBuilder subject(Subject subject) {
        if (!subjects.contains(subject)) {
            subjects.add(subject);
        }
        return this;
    }

    SignalBuilder sample(boolean value) {
        sample = value;
        return this;
    }

    SignalBuilder lost(long value) {
        lost = value;
        return this;
    }

    Signal build() {
        return new Signal(
                namespace,
                identity,
                kind,
                title,
                level,
                senderSeverity,
                status,
                externalId,
                category,
                occurredAt,
                detectedAt,
                link,
                labels,
                subjects,
                sample,
                lost);
    }
}

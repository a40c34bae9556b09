package dev.tocsin.notification.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a notice stands. */
enum NoticeState {
    DRAFT,
    IN_APPROVAL,
    APPROVED,
    SENT,
    READ,
    ACKNOWLEDGED,
    FAILED;

    /** Returns the word of the wire. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Says whether it has left the house. */
    boolean isFiled() {
        return this == SENT || this == READ || this == ACKNOWLEDGED;
    }

    /** Says whether its bytes are frozen. */
    boolean isFrozen() {
        return this == APPROVED || this == FAILED || isFiled();
    }

    static Optional<NoticeState> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}

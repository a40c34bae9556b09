package dev.tocsin.notification.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Whose hands a notice went through: account names. */
@Embeddable
record Hands(
        @Column(nullable = false) String draftedBy,
        @Column(nullable = false) String editedBy,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        @Nullable String dispatchedBy) {

    static Hands of(String author) {
        return new Hands(author, author, null, null, null);
    }

    /** Says whether the person had a part in the words, and so may not approve them. */
    boolean wrote(String person) {
        return person.equals(draftedBy) || person.equals(editedBy) || person.equals(submittedBy);
    }

    Hands edited(String by) {
        return new Hands(draftedBy, by, null, null, null);
    }

    Hands submitted(String by) {
        return new Hands(draftedBy, editedBy, by, null, null);
    }

    Hands approved(String by) {
        return new Hands(draftedBy, editedBy, submittedBy, by, null);
    }

    Hands dispatched(@Nullable String by) {
        return new Hands(draftedBy, editedBy, submittedBy, approvedBy, by);
    }
}

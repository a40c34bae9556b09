package dev.tocsin.notification.notice;

import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.notification.NotificationProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent to meet one duty; approved by somebody who did not write it, and never changed once approved. */
@Entity
@Table(name = "notice")
class Notice {

    @Id
    private UUID noticeId;

    @Embedded
    private Target target;

    @Column(nullable = false)
    private String title;

    @Embedded
    private Recipient recipient;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NoticeState state;

    /** What persons answered, by field, as JSON. */
    @Column(nullable = false)
    private String answers;

    /** The fields as they were submitted, as JSON. */
    private @Nullable String said;

    @Embedded
    private Hands hands;

    private @Nullable String digest;

    private @Nullable Instant filedAt;

    @Embedded
    private @Nullable Receipt receipt;

    /** Why it goes before others that should go first. */
    private @Nullable String outOfTurn;

    private @Nullable String failure;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Version
    private long version;

    protected Notice() {}

    Notice(Target of, String title, Recipient to, String author, Instant now) {
        this.noticeId = Ids.next();
        this.target = of;
        this.title = title;
        this.recipient = to;
        this.state = NoticeState.DRAFT;
        this.answers = "{}";
        this.hands = Hands.of(author);
        this.createdAt = now;
        this.updatedAt = now;
    }

    UUID noticeId() {
        return noticeId;
    }

    Target target() {
        return target;
    }

    String title() {
        return title;
    }

    Recipient recipient() {
        return recipient;
    }

    NoticeState state() {
        return state;
    }

    String answers() {
        return answers;
    }

    @Nullable
    String said() {
        return said;
    }

    Hands hands() {
        return hands;
    }

    @Nullable
    String digest() {
        return digest;
    }

    @Nullable
    Instant filedAt() {
        return filedAt;
    }

    @Nullable
    Receipt receipt() {
        return receipt;
    }

    @Nullable
    String outOfTurn() {
        return outOfTurn;
    }

    @Nullable
    String failure() {
        return failure;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }

    void answer(String json, @Nullable String deliverTo, String by, Instant now) {
        expect(NoticeState.DRAFT);
        answers = json;
        recipient = recipient.at(deliverTo);
        hands = hands.edited(by);
        updatedAt = now;
    }

    void submit(String fields, String by, Instant now) {
        expect(NoticeState.DRAFT);
        said = fields;
        hands = hands.submitted(by);
        move(NoticeState.IN_APPROVAL, now);
    }

    void reject(Instant now) {
        expect(NoticeState.IN_APPROVAL);
        said = null;
        move(NoticeState.DRAFT, now);
    }

    /** Refused with 409 for whoever had a part in the words. */
    void approve(String frozenDigest, String by, Instant now) {
        expect(NoticeState.IN_APPROVAL);
        refuseWriter(by);
        digest = frozenDigest;
        hands = hands.approved(by);
        move(NoticeState.APPROVED, now);
    }

    void refuseWriter(String by) {
        if (hands.wrote(by)) {
            throw new Problem(
                    NotificationProblem.NOTICE_FOUR_EYES, "Whoever wrote or submitted a notice cannot approve it");
        }
    }

    /** Returns false where it is on its way already. */
    boolean dispatch(String by, Instant now) {
        if (state == NoticeState.APPROVED && hands.dispatchedBy() != null) {
            return false;
        }
        if (state != NoticeState.FAILED) {
            expect(NoticeState.APPROVED);
        }
        failure = null;
        hands = hands.dispatched(by);
        move(NoticeState.APPROVED, now);
        return true;
    }

    void goOutOfTurn(@Nullable String reason) {
        outOfTurn = reason;
    }

    boolean awaitsSending() {
        return state == NoticeState.APPROVED && hands.dispatchedBy() != null;
    }

    void file(Instant at, Instant now) {
        expect(NoticeState.APPROVED);
        filedAt = at;
        move(NoticeState.SENT, now);
    }

    void fail(String why, Instant now) {
        expect(NoticeState.APPROVED);
        failure = why;
        move(NoticeState.FAILED, now);
    }

    /** Returns false where it has been read before. */
    boolean read(Instant now) {
        if (state != NoticeState.SENT) {
            return false;
        }
        move(NoticeState.READ, now);
        return true;
    }

    void acknowledge(Receipt given, Instant now) {
        if (state == NoticeState.ACKNOWLEDGED) {
            throw new Problem(NotificationProblem.NOTICE_ACKNOWLEDGED, "The receipt has been given");
        }
        if (!state.isFiled()) {
            throw wrongState();
        }
        receipt = given;
        move(NoticeState.ACKNOWLEDGED, now);
    }

    String requireDigest() {
        return Objects.requireNonNull(digest);
    }

    private void move(NoticeState to, Instant now) {
        state = to;
        updatedAt = now;
    }

    private void expect(NoticeState wanted) {
        if (state != wanted) {
            throw wrongState();
        }
    }

    private Problem wrongState() {
        return new Problem(NotificationProblem.NOTICE_STATE, "The notice is " + state.word());
    }
}

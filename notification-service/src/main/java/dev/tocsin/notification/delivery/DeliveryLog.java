package dev.tocsin.notification.delivery;

import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.Work;
import dev.tocsin.notification.delivery.Delivery.State;
import dev.tocsin.notification.notice.Deliveries;
import dev.tocsin.notification.notice.NoticePost;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records each attempt before and after it is made. */
@ApplicationScoped
class DeliveryLog implements Deliveries {

    private final Rows rows;
    private final NoticePost post;
    private final DeliveryConfig config;
    private final Work work;
    private final Clock clock;

    DeliveryLog(Rows rows, NoticePost post, DeliveryConfig config, Work work, Clock clock) {
        this.rows = rows;
        this.post = post;
        this.config = config;
        this.work = work;
        this.clock = clock;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Delivery, UUID> {}

    @Override
    @Transactional
    public List<Attempt> of(UUID notice) {
        return rows.list("noticeId = ?1 order by startedAt, deliveryId", notice).stream()
                .map(each ->
                        new Attempt(each.channel(), each.sentTo(), each.state().word(), each.lastAt(), each.detail()))
                .toList();
    }

    /** Starts an attempt; empty where there is nothing to send any more. An earlier one that never ended is of unknown outcome. */
    @Transactional
    Optional<Message> begin(UUID notice) {
        var awaiting = post.awaiting(notice);
        if (awaiting.isEmpty()) {
            return Optional.empty();
        }
        var letter = awaiting.get();
        var now = clock.instant();
        rows.list("noticeId = ?1 and state = ?2", notice, State.SENDING)
                .forEach(each -> each.end(State.UNKNOWN, "cut off; sent again under the same message id", now));
        var to = letter.real() ? letter.to() : config.exerciseAddress();
        var closesAt = now.plus(config.linkLife());
        var token = Token.next();
        // The same for every attempt, so that a mail that was sent twice is seen to be one.
        var messageId = "<" + notice + "@tocsin.notice>";
        var attempt = new Delivery(new Delivery.Envelope(notice, to, messageId, closesAt), token, now);
        rows.persistAndFlush(attempt);
        return Optional.of(new Message(
                attempt.deliveryId(),
                letter,
                to,
                messageId,
                new Message.Link(config.publicUrl() + "/n/" + token.text(), closesAt)));
    }

    /** Ends the attempt, the notice's sending and the work in one. */
    @Transactional
    void accepted(Message message, Task task) {
        var now = clock.instant();
        rows.findById(message.deliveryId()).end(State.ACCEPTED, null, now);
        post.sent(message.letter().noticeId(), now);
        work.finish(task);
    }

    @Transactional
    void failed(Message message, String why) {
        rows.findById(message.deliveryId()).end(State.FAILED, why, clock.instant());
    }

    /** Finds the notice that a link opens. */
    @Transactional
    Optional<UUID> opened(Token token) {
        var now = clock.instant();
        return rows.find("tokenHash", (Object) token.hash())
                .firstResultOptional()
                .filter(each -> each.opensWith(token, now))
                .map(Delivery::noticeId);
    }
}

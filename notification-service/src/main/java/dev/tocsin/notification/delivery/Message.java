package dev.tocsin.notification.delivery;

import dev.tocsin.notification.notice.NoticePost;
import java.time.Instant;
import java.util.UUID;

/** A message about to be sent, to an address, under a Message-ID, with the link it carries. */
record Message(UUID deliveryId, NoticePost.Letter letter, String to, String messageId, Link link) {

    /** The recipient's page, and when it closes. */
    record Link(String address, Instant closesAt) {
        @Override
        public String toString() {
            return "Link";
        }
    }
}

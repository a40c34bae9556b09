package dev.tocsin.notification.recipient;

import dev.tocsin.notification.notice.NoticePost;
import dev.tocsin.notification.render.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the recipient's page shows. */
record ReadingView(
        String title,
        String subject,
        List<Page.Part> parts,
        String digest,
        boolean acknowledged,
        @Nullable String receiptReference,
        @Nullable String receiptBy,
        @Nullable String receiptAt) {

    static ReadingView of(NoticePost.Reading reading) {
        var page = reading.page();
        var mark = page.mark();
        var receipt = reading.receipt();
        return new ReadingView(
                page.title(),
                mark == null ? page.subject() : mark,
                page.parts(),
                reading.digest(),
                receipt != null,
                receipt == null ? null : receipt.reference(),
                receipt == null ? null : receipt.by(),
                receipt == null ? null : receipt.at().toString());
    }
}

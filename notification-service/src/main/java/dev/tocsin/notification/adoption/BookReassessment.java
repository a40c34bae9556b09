package dev.tocsin.notification.adoption;

import dev.tocsin.kit.transaction.Transactions;
import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.Work;
import dev.tocsin.kit.work.WorkHandler;
import dev.tocsin.notification.casefeed.Cases;
import dev.tocsin.notification.duty.Duties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks at the duties of all open incidents again when the book has changed, incident by incident, each in a transaction of
 * its own. Doing it twice changes nothing, so a try that ended half way is simply done anew.
 */
@ApplicationScoped
class BookReassessment implements WorkHandler {

    static final String KIND = "rule-book-reassessment";

    private static final Logger LOG = Logger.getLogger(BookReassessment.class);
    private static final int PAGE = 100;

    private final Cases cases;
    private final Duties duties;
    private final Transactions transactions;
    private final Work work;

    BookReassessment(Cases cases, Duties duties, Transactions transactions, Work work) {
        this.cases = cases;
        this.duties = duties;
        this.transactions = transactions;
        this.work = work;
    }

    /** Who changed the book, and how, in a sentence. */
    record Because(String by, String words) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        var because = work.data(task, Because.class);
        var failed = new ArrayList<UUID>();
        UUID last = null;
        List<UUID> page;
        do {
            page = cases.openAfter(last, PAGE);
            page.forEach(incident -> reassess(incident, because, failed));
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Not looked at by the new book: " + failed);
        }
    }

    /** An incident whose duties cannot be assessed now does not hold up the others. */
    private void reassess(UUID incident, Because because, List<UUID> failed) {
        try {
            transactions.runNew(() -> duties.reassess(incident, because.by(), because.words()));
        } catch (RuntimeException e) {
            LOG.warnf("duties not reassessed incident=%s because=%s", incident, e);
            failed.add(incident);
        }
    }
}

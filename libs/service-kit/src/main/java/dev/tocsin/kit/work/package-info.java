/**
 * Work that may have to be tried again (a call to the outside, a reminder): a row in PostgreSQL, run by one replica at a time.
 *
 * <p>Schedule in the transaction of the change that calls for it: {@code work.schedule("notice-dispatch", noticeId, dueAt, new Dispatch(...))}. The
 * pair (kind, id) is unique: scheduling it again moves it and replaces its data; {@code work.cancel(kind, id)} takes it back. A bean that implements
 * {@link dev.tocsin.kit.work.WorkHandler} does it: {@code run(task)} is called outside of any transaction, on a virtual thread, in the trace of who
 * scheduled it; it reads its data by {@code work.data(task, Dispatch.class)}. Returning normally ends the work; to repeat it, schedule the same pair
 * again inside {@code run}. Any exception is a failed try, repeated after a growing pause ({@link dev.tocsin.kit.work.Retry}); {@link
 * dev.tocsin.kit.work.GiveUp} or the last try ends it with {@code dead(task, cause)}, in one transaction with the end of the row. A process that dies
 * counts as a failed try: work is run at least once, so effects outside carry {@code task.key()} as idempotency key. An effect in our own database is
 * made exactly once by calling {@code work.finish(task)} in its transaction.
 */
@NullMarked
package dev.tocsin.kit.work;

import org.jspecify.annotations.NullMarked;

package dev.tocsin.notification.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The firm's mail server. All mails go to it from one context of Vert.x: asked from other threads, its client now and then misses
 * the greeting of a new connection and waits for it for ever.
 */
@ApplicationScoped
public class MailServer {
    private final ReactiveMailer mailer;
    private final Context context;
    private final Duration patience;

    MailServer(ReactiveMailer mailer, Vertx vertx, @ConfigProperty(name = "quarkus.mailer.timeout") Duration patience) {
        this.mailer = mailer;
        this.context = vertx.getOrCreateContext();
        this.patience = patience;
    }

    /**
     * Returns once the server has taken the mail.
     *
     * @throws NotTaken if it has not, or not in time; the message names no address, though a server's refusal does
     */
    public void send(Mail mail) {
        var refusal = new CompletableFuture<String>();
        context.runOnContext(_ -> Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .subscribe()
                .with(
                        _ -> refusal.complete(""),
                        failure -> refusal.complete(failure.getClass().getSimpleName())));
        var why = answer(refusal);
        if (!why.isEmpty()) {
            throw new NotTaken(why);
        }
    }

    private String answer(CompletableFuture<String> refusal) {
        try {
            return refusal.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException _) {
            return "no answer in time";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** The server did not take the mail. */
    public static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotTaken(String why) {
            super("not taken by the mail server: " + why);
        }
    }
}

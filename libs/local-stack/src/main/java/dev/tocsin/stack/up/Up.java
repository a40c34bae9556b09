package dev.tocsin.stack.up;

import dev.tocsin.stack.demo.DemoFirm;
import dev.tocsin.stack.keycloak.KeycloakHome;
import dev.tocsin.stack.process.FastStart;
import dev.tocsin.stack.process.Folders;
import dev.tocsin.stack.service.LocalStack;
import dev.tocsin.stack.service.ServiceName;
import dev.tocsin.stack.service.StackPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/**
 * Starts all of Tocsin on this machine, loads the demo firm, says where to go, and stops all of it on Ctrl-C. Takes
 * {@code --fresh} (forget the data of earlier runs), {@code --data FOLDER} (where the data lies, {@code .tocsin} if absent) and
 * {@code --first-port PORT} (nine ports in a row instead of the well-known ones; to be the same in each run on the same data).
 * {@code --prepare} only does what is needed once after a build.
 */
public final class Up {
    private final PrintedProgress out = new PrintedProgress();
    private final LocalStack stack;
    private final StackPlan plan;

    private volatile boolean ready;
    private volatile boolean stopping;

    private Up(StackPlan plan) {
        this.plan = plan;
        this.stack = LocalStack.of(plan, out, FastStart.writing(plan.fastStart()));
    }

    /** Runs until it is interrupted; the exit code is 1 if something does not start. */
    public static void main(String[] args) throws InterruptedException {
        var options = options(args);
        var plan = options.plan();
        if (options.prepare()) {
            KeycloakHome.ready(plan.keycloak());
            return;
        }
        var faults = Checks.faults(plan);
        if (!faults.isEmpty()) {
            faults.forEach(System.err::println);
            System.exit(1);
        }
        if (options.fresh()) {
            Folders.remove(plan.data());
        }
        var up = new Up(plan);
        Runtime.getRuntime().addShutdownHook(new Thread(up::stop, "stop-tocsin"));
        try {
            up.start();
        } catch (RuntimeException e) {
            if (!up.stopping) {
                System.err.println("Tocsin does not start: " + reason(e));
            }
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static Options options(String[] args) {
        try {
            return Options.read(Path.of(System.getProperty("tocsin.repository", ".")), List.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            throw e;
        }
    }

    private void start() {
        stack.start();
        SignedIn.check(stack);
        out.ready("sign-in");
        loadDemo();
        ready = true;
        out.say(welcome());
    }

    private void loadDemo() {
        var admin = stack.signIn("tocsin")
                .withPassword("tocsin-cli", "admin.tocsin", "tocsin-demo")
                .orElseThrow(() -> new IllegalStateException("admin.tocsin cannot sign in"));
        var incidents = stack.service(ServiceName.INCIDENT).url();
        var playbooks = stack.service(ServiceName.PLAYBOOK).url();
        new DemoFirm(incidents, playbooks, admin).load();
        out.ready("demo firm");
    }

    private String welcome() {
        return String.format(
                Locale.ROOT,
                """

                Tocsin is ready after %.0f s.

                  Console        %s
                  Mails          %s
                  Keycloak       %s/admin (admin, tocsin-keycloak)
                  Logs           %s

                Sign in with the password tocsin-demo as
                  ines.castillo (commander), tomasz.nowak (responder), lena.brandt (privacy officer),
                  maria.reyes (counsel), joon.park (communications), otto.audit (auditor), admin.tocsin (admin)

                Ctrl-C stops everything; the data stays for the next time.
                """,
                out.elapsed().toMillis() / 1000.0,
                stack.service(ServiceName.INCIDENT).url(),
                stack.mails().address(),
                stack.keycloak().url(),
                plan.data().resolve("logs"));
    }

    private void stop() {
        var began = System.nanoTime();
        stopping = true;
        out.say("\nStopping ...");
        if (ready && !FastStart.isWritten(plan.fastStart(), "keycloak")) {
            out.say("Writing what makes the next start faster: once after a build, it takes some seconds more.");
        }
        stack.close();
        out.say("Stopped after " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s.");
    }

    /** What could not be done, and the last reason for it. */
    private static String reason(Throwable e) {
        if (e instanceof CompletionException && e.getCause() != null) {
            return reason(e.getCause());
        }
        var last = e.getCause();
        while (last != null && last.getCause() != null) {
            last = last.getCause();
        }
        return last == null ? message(e) : message(e) + ": " + message(last);
    }

    private static String message(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}

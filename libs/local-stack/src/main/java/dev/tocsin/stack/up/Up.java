package dev.tocsin.stack.up;

import dev.tocsin.stack.demo.DemoFirm;
import dev.tocsin.stack.process.Folders;
import dev.tocsin.stack.service.LocalStack;
import dev.tocsin.stack.service.ServiceName;
import dev.tocsin.stack.service.StackPlan;
import dev.tocsin.stack.service.StackPorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * Starts all of Tocsin on this machine, loads the demo firm, says where to go, and stops all of it on Ctrl-C. Takes
 * {@code --fresh} (forget the data of earlier runs) and {@code --data FOLDER} (where the data lies, {@code .tocsin} if absent).
 */
public final class Up {
    private final PrintedProgress out = new PrintedProgress();
    private final LocalStack stack;
    private final StackPlan plan;

    private Up(StackPlan plan) {
        this.plan = plan;
        this.stack = LocalStack.of(plan, out);
    }

    /** Runs until it is interrupted; the exit code is 1 if something does not start. */
    public static void main(String[] args) throws InterruptedException {
        var plan = plan(Arrays.asList(args));
        var faults = Checks.faults(plan);
        if (!faults.isEmpty()) {
            faults.forEach(System.err::println);
            System.exit(1);
        }
        var up = new Up(plan);
        Runtime.getRuntime().addShutdownHook(new Thread(up::stop, "stop-tocsin"));
        try {
            up.start();
        } catch (RuntimeException e) {
            System.err.println("Tocsin does not start: " + rootMessage(e));
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static StackPlan plan(List<String> args) {
        var repository = Path.of(System.getProperty("tocsin.repository", "."));
        var data =
                args.contains("--data") ? Path.of(args.get(args.indexOf("--data") + 1)) : repository.resolve(".tocsin");
        if (args.contains("--fresh")) {
            Folders.remove(data);
        }
        return new StackPlan(repository, data, StackPorts.wellKnown(), true);
    }

    private void start() {
        stack.start();
        SignedIn.check(stack);
        out.ready("sign-in");
        loadDemo();
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
        out.say("\nStopping ...");
        stack.close();
        out.say("Stopped after " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s.");
    }

    private static String rootMessage(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}

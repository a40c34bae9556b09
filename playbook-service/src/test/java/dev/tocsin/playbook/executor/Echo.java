package dev.tocsin.playbook.executor;

import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** An executor as a third party would write it: it takes x-echo commands and gives their text back. */
@ApplicationScoped
public class Echo implements Executor {
    /** Makes it wait for ever. */
    static final String HANG = "hang";
    /** Makes it break with a message that shows its credential. */
    static final String BREAK = "break";

    @Override
    public Set<String> types() {
        return Set.of("x-echo");
    }

    @Override
    public Preview preview(ResolvedCommand command) {
        return new Preview("echo " + text(command), Addresses.endpoint(command).name());
    }

    @Override
    public Outcome execute(Order order, Grant grant) {
        String text = text(order.command());
        var credential = grant.keyring().open(URI.create(Addresses.base(Addresses.endpoint(order.command()))));
        if (text.equals(HANG)) {
            hang();
        }
        String secret = credential.map(opened -> opened.secrets().getFirst()).orElse("nothing");
        if (text.equals(BREAK)) {
            throw new IllegalStateException("broken with " + secret);
        }
        Map<String, String> values = new HashMap<>();
        order.command().outputs().forEach(output -> values.put(output.variable(), text + " " + secret));
        return new Outcome.Done(values, "echoed with " + secret);
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(ResolvedCommand command) {
        if (command.command() instanceof Command.Other(var type, var _, var text) && type.equals("x-echo")) {
            return text;
        }
        throw new IllegalArgumentException("this is no x-echo command");
    }
}

package dev.tocsin.playbook.executor;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import dev.tocsin.playbook.targets.Credential;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;

/** Runs ssh commands (CACAO v2.0 section 5.13) on hosts whose key is known; done if the command ends with status 0. */
@ApplicationScoped
class SshExecutor implements Executor {
    private final Guard guard;
    private final ObjectMapper json;

    SshExecutor(Guard guard, ObjectMapper json) {
        this.guard = guard;
        this.json = json;
    }

    @Override
    public Set<String> types() {
        return Set.of("ssh");
    }

    @Override
    public Preview preview(ResolvedCommand command) {
        return new Preview("run " + text(command), uri(command).toString());
    }

    @Override
    public Outcome execute(Order order, Grant grant) {
        ResolvedCommand command = order.command();
        String text = text(command);
        URI uri = uri(command);
        Credential credential = grant.keyring()
                .open(uri)
                .orElseThrow(() -> new IllegalArgumentException("an ssh command needs a credential"));
        InetSocketAddress address = new InetSocketAddress(guard.address(uri), Addresses.port(uri));
        if (order.mayHaveHappened()) {
            return Answers.UNCLEAR;
        }
        try (SshSession session = SshSession.open(address, credential, grant)) {
            SshSession.Result result = session.run(text, order.key());
            if (result.status() != 0) {
                return new Outcome.Refused("the command ended with status " + result.status());
            }
            if (!result.isWhole() && !command.outputs().isEmpty()) {
                return new Outcome.Refused("the command ended with status 0 and more output than is read");
            }
            return new Outcome.Done(
                    Answers.values(json, command.outputs(), result.output().stripTrailing()), "ended with status 0");
        }
    }

    private static String text(ResolvedCommand command) {
        if (command.command() instanceof Command.Other(var type, var _, var text) && type.equals("ssh")) {
            return text;
        }
        throw new IllegalArgumentException("this is no ssh command");
    }

    private static URI uri(ResolvedCommand command) {
        return URI.create(Addresses.host(Addresses.endpoint(command), "ssh"));
    }
}

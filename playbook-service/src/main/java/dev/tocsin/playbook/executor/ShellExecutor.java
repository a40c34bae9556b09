package dev.tocsin.playbook.executor;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.playbook.cacao.AgentTarget;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Runs bash and powershell commands (CACAO v2.0 sections 5.4 and 5.11) in a sandbox on this machine, where the settings allow it; done at status 0. */
@ApplicationScoped
class ShellExecutor implements Executor {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    private final ShellsConfig config;
    private final ObjectMapper json;

    ShellExecutor(ShellsConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    /** What the settings allow. */
    @Override
    public Set<String> types() {
        Set<String> allowed = new TreeSet<>();
        if (config.bash()) {
            allowed.add("bash");
        }
        if (config.powershell()) {
            allowed.add("powershell");
        }
        return allowed;
    }

    @Override
    public Preview preview(ResolvedCommand command) {
        Command.Other shell = shell(command);
        return new Preview("run by " + shell.type() + " " + shell.text(), "this machine");
    }

    @Override
    public Outcome execute(Order order, Grant grant) {
        ResolvedCommand command = order.command();
        Command.Other shell = shell(command);
        if (order.mayHaveHappened()) {
            return Answers.UNCLEAR;
        }
        Sandbox.Program program = shell.type().equals("bash") ? Sandbox.Program.BASH : Sandbox.Program.POWERSHELL;
        Sandbox.Result result = new Sandbox(grant.patience(), grant.bytes()).run(program, shell.text(), order.key());
        if (result.status() != 0) {
            return new Outcome.Refused("the command ended with status " + result.status());
        }
        if (!result.isWhole() && !command.outputs().isEmpty()) {
            return new Outcome.Refused("the command ended with status 0 and more output than is read");
        }
        return new Outcome.Done(
                Answers.values(json, command.outputs(), result.output().stripTrailing()), "ended with status 0");
    }

    private Command.Other shell(ResolvedCommand command) {
        if (!(command.command() instanceof Command.Other other) || !types().contains(other.type())) {
            throw new IllegalArgumentException("this is no command of a shell that is allowed here");
        }
        AgentTarget agent = Addresses.endpoint(command);
        if (!agent.address().values().stream().flatMap(Collection::stream).allMatch(THIS_MACHINE::contains)) {
            throw new IllegalArgumentException(
                    other.type() + " commands run on this machine only, which " + agent.name() + " is not: use ssh");
        }
        return other;
    }
}

package dev.tocsin.playbook.executor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import dev.tocsin.playbook.executor.IdentityProvider.Account;
import dev.tocsin.playbook.targets.Credential;
import dev.tocsin.playbook.targets.Credential.Client;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Acts on accounts and clients of an identity provider by the admin API of Keycloak: x-identity commands, {@code disable-account NAME}. Everything
 * that it does has the same effect twice as once, so that a lost answer is no trouble.
 */
@ApplicationScoped
class IdentityExecutor implements Executor {
    static final String TYPE = "x-identity";

    private final SignedHttp http;
    private final ObjectMapper json;

    IdentityExecutor(SignedHttp http, ObjectMapper json) {
        this.http = http;
        this.json = json;
    }

    private enum Deed {
        DISABLE_ACCOUNT("disable-account"),
        ENABLE_ACCOUNT("enable-account"),
        END_SESSIONS("end-sessions"),
        RESET_CREDENTIALS("reset-credentials"),
        ROTATE_CLIENT_SECRET("rotate-client-secret");

        private final String word;

        Deed(String word) {
            this.word = word;
        }
    }

    /** What is done to whom: the first word, and the rest of the text as it stands. */
    private record Wanted(Deed deed, String name) {
        static Wanted of(ResolvedCommand command) {
            if (!(command.command() instanceof Command.Other(var type, var _, var text) && type.equals(TYPE))) {
                throw new IllegalArgumentException("this is no " + TYPE + " command");
            }
            String[] words = text.strip().split("\\s+", 2);
            Deed deed = Arrays.stream(Deed.values())
                    .filter(known -> known.word.equals(words[0]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the first word is none of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Deed.values())
                                            .map(known -> known.word)
                                            .toList())));
            if (words.length < 2) {
                throw new IllegalArgumentException(deed.word + " does not say to whom");
            }
            return new Wanted(deed, words[1]);
        }
    }

    /** What was done, and the command that takes it back where there is one. */
    private record Done(String summary, @Nullable String undo) {}

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public Preview preview(ResolvedCommand command) {
        Wanted wanted = Wanted.of(command);
        return new Preview(
                wanted.deed().word + " " + wanted.name(), base(command).toString());
    }

    @Override
    public Outcome execute(Order order, Grant grant) {
        ResolvedCommand command = order.command();
        Wanted wanted = Wanted.of(command);
        URI base = base(command);
        IdentityProvider provider = new IdentityProvider(http, grant, base, json);
        if (wanted.deed() == Deed.ROTATE_CLIENT_SECRET) {
            String client = provider.clientId(wanted.name());
            refuseOwn(wanted.name(), grant, base);
            provider.rotateSecret(client);
            return outcome(command, client, new Done("the secret of " + wanted.name() + " was rotated", null));
        }
        Account account = provider.account(wanted.name());
        return outcome(command, account.id(), done(wanted, account, provider));
    }

    private static Done done(Wanted wanted, Account account, IdentityProvider provider) {
        String name = wanted.name();
        return switch (wanted.deed()) {
            case DISABLE_ACCOUNT -> enabled(account, false, provider, name);
            case ENABLE_ACCOUNT -> enabled(account, true, provider, name);
            case END_SESSIONS -> {
                provider.endSessions(account);
                yield new Done("the sessions of " + name + " were ended", null);
            }
            case RESET_CREDENTIALS -> {
                int removed = provider.removeCredentials(account);
                yield new Done(
                        removed + " credentials of " + name + " were removed, and a new password is asked for", null);
            }
            case ROTATE_CLIENT_SECRET -> throw new IllegalStateException("a client is no account");
        };
    }

    private static Done enabled(Account account, boolean wanted, IdentityProvider provider, String name) {
        String how = wanted ? "enabled" : "disabled";
        if (account.isEnabled() == wanted) {
            return new Done(name + " was " + how + " already", null);
        }
        provider.enable(account, wanted);
        return new Done(name + " was " + how, (wanted ? Deed.DISABLE_ACCOUNT : Deed.ENABLE_ACCOUNT).word + " " + name);
    }

    /** After it nobody here could sign in to ask for anything else. */
    private static void refuseOwn(String name, Grant grant, URI base) {
        if (grant.keyring().open(base).map(Credential::signIn).orElse(null) instanceof Client own
                && own.clientId().equals(name)) {
            throw new IllegalArgumentException(name
                    + " is the client that signs in here: rotate its secret in the provider and put it into the vault");
        }
    }

    private Outcome outcome(ResolvedCommand command, String id, Done done) {
        ObjectNode result = json.createObjectNode().put("id", id).put("undo", done.undo());
        String undo = done.undo() == null ? "nothing to undo" : "undone by " + done.undo();
        return new Outcome.Done(
                Answers.values(json, command.outputs(), result.toString()), done.summary() + "; " + undo);
    }

    private static URI base(ResolvedCommand command) {
        return Addresses.resolve(Addresses.base(Addresses.endpoint(command)), "/");
    }
}

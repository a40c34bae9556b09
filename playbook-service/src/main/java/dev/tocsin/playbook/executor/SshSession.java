package dev.tocsin.playbook.executor;

import dev.tocsin.playbook.targets.Credential;
import dev.tocsin.playbook.targets.Credential.CertificateOnly;
import dev.tocsin.playbook.targets.Credential.Password;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.jspecify.annotations.Nullable;

/** One connection to one host, signed in; nothing of this machine's own SSH settings and keys is used. */
final class SshSession implements AutoCloseable {
    private final SshClient client;
    private final ClientSession session;
    private final long until;
    private final int bytes;

    private SshSession(SshClient client, ClientSession session, long until, int bytes) {
        this.client = client;
        this.session = session;
        this.until = until;
        this.bytes = bytes;
    }

    /** How a command ended. */
    record Result(int status, String output, boolean isWhole) {}

    /** Throws IllegalArgumentException if the host is not the one that is known, or does not let us in; {@link TryAgain} if it is not there. */
    static SshSession open(InetSocketAddress address, Credential credential, Grant grant) {
        String known = credential.peer().hostKey();
        if (known == null) {
            throw new IllegalArgumentException("The host key of " + credential.name() + " is not configured");
        }
        long until = System.nanoTime() + grant.time().toNanos();
        AtomicBoolean isOther = new AtomicBoolean();
        SshClient client = client(known, isOther);
        try {
            ClientSession session = client.connect(user(credential), address, null, null)
                    .verify(left(until))
                    .getSession();
            identify(session, credential);
            session.auth().verify(left(until));
            return new SshSession(client, session, until, grant.bytes());
        } catch (IOException e) {
            client.stop();
            throw refused(e, isOther.get(), credential);
        } catch (RuntimeException e) {
            client.stop();
            throw e;
        }
    }

    private static SshClient client(String known, AtomicBoolean isOther) {
        String[] words = known.strip().split("\\s+", -1);
        if (words.length < 2) {
            throw new IllegalArgumentException("the known host key is not of the form ssh-ed25519 AAAA...");
        }
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(List.of(
                new UserAuthPublicKeyFactory(client.getSignatureFactories()), UserAuthPasswordFactory.INSTANCE));
        // A host has keys of several kinds: it is asked for the one that is known.
        client.setSignatureFactories(client.getSignatureFactories().stream()
                .filter(factory -> signaturesOf(words[0]).contains(factory.getName()))
                .toList());
        client.setServerKeyVerifier((_, _, key) -> {
            boolean isKnown = PublicKeyEntry.toString(key).equals(words[0] + " " + words[1]);
            isOther.set(!isKnown);
            return isKnown;
        });
        client.start();
        return client;
    }

    private static List<String> signaturesOf(String keyType) {
        return keyType.equals("ssh-rsa") ? List.of("rsa-sha2-512", "rsa-sha2-256") : List.of(keyType);
    }

    private static String user(Credential credential) {
        String user = switch (credential.signIn()) {
            case Password password -> password.user();
            case CertificateOnly only -> only.user();
            case Credential.Client _, Credential.Token _ -> null;
        };
        if (user == null) {
            throw new IllegalArgumentException("The credential " + credential.name() + " has no user for SSH");
        }
        return user;
    }

    private static void identify(ClientSession session, Credential credential) throws IOException {
        if (credential.signIn() instanceof Password password) {
            session.addPasswordIdentity(password.password());
        }
        if (credential.certificate() != null) {
            keys(credential.certificate().privateKey()).forEach(session::addPublicKeyIdentity);
        }
    }

    private static Iterable<KeyPair> keys(String pem) throws IOException {
        try {
            Iterable<KeyPair> keys = SecurityUtils.loadKeyPairIdentities(
                    null,
                    NamedResource.ofName("private key"),
                    new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)),
                    null);
            if (keys == null) {
                throw new IllegalArgumentException("the private key cannot be read");
            }
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the private key cannot be read", e);
        }
    }

    private static RuntimeException refused(IOException failure, boolean isOther, Credential credential) {
        if (isOther) {
            return new IllegalArgumentException(
                    "The host key of " + credential.name() + " is not the one that is known");
        }
        if (failure instanceof SshException ssh
                && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
            return new IllegalArgumentException("Signing in to " + credential.name() + " was refused");
        }
        return new TryAgain("no connection to " + credential.name(), false);
    }

    /** Runs it and waits for its end; throws {@link TryAgain} if nobody knows how it ended. */
    Result run(String command, String key) {
        KeptOutput output = new KeptOutput(bytes);
        try (ChannelExec channel = session.createExecChannel(command)) {
            channel.setEnv("TOCSIN_IDEMPOTENCY_KEY", key);
            channel.setOut(output);
            channel.setErr(OutputStream.nullOutputStream());
            channel.open().verify(left(until));
            Set<ClientChannelEvent> events = channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), left(until));
            if (events.contains(ClientChannelEvent.TIMEOUT)) {
                throw new TryAgain("the command did not end in time", true);
            }
            return result(channel.getExitStatus(), output);
        } catch (IOException _) {
            throw new TryAgain("the connection broke while the command ran", true);
        }
    }

    private static Result result(@Nullable Integer status, KeptOutput output) {
        if (status == null) {
            throw new TryAgain("the connection broke while the command ran", true);
        }
        return new Result(status, output.text(), output.isWhole());
    }

    private static Duration left(long until) {
        return Duration.ofNanos(Math.max(1_000_000, until - System.nanoTime()));
    }

    @Override
    public void close() {
        session.close(true);
        client.stop();
    }
}

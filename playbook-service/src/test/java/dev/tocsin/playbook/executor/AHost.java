package dev.tocsin.playbook.executor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.AbstractCommandSupport;

/** A host with a real sshd: {@code echo TEXT} says TEXT, {@code flood} does not stop, {@code hang} does not end, {@code die} breaks the line, all else ends with status 7. */
final class AHost implements AutoCloseable {
    static final String USER = "responder";
    static final String PASSWORD = "only for tests";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<KeyPair> keys;

    AHost(List<KeyPair> keys, KeyPair user) throws IOException {
        this.keys = keys;
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(keys));
        server.setPasswordAuthenticator((name, password, _) -> name.equals(USER) && password.equals(PASSWORD));
        server.setPublickeyAuthenticator(
                (name, key, _) -> name.equals(USER) && KeyUtils.compareKeys(key, user.getPublic()));
        server.setCommandFactory((_, command) -> new Run(command));
        server.start();
    }

    static KeyPair key(String type, int size) throws GeneralSecurityException {
        return KeyUtils.generateKeyPair(type, size);
    }

    /** The line of its first key, as a known_hosts file has it. */
    String hostKey() {
        return line(keys.getFirst());
    }

    static String line(KeyPair key) {
        return PublicKeyEntry.toString(key.getPublic());
    }

    String url() {
        return "ssh://127.0.0.1:" + server.getPort();
    }

    int port() {
        return server.getPort();
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        server.stop(true);
    }

    private final class Run extends AbstractCommandSupport {
        Run(String command) {
            super(command, null);
        }

        @Override
        public void run() {
            heard.add(getCommand());
            try {
                switch (getCommand().split(" ", -1)[0]) {
                    case "echo" -> say(getCommand().substring("echo ".length()) + "\n");
                    case "flood" -> flood();
                    case "hang" -> end.await();
                    case "die" -> getServerSession().close(true);
                    default -> onExit(7);
                }
                onExit(0);
            } catch (IOException _) {
                onExit(1);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private void say(String text) throws IOException {
            getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            getOutputStream().flush();
        }

        private void flood() throws IOException {
            String block = "x".repeat(64 * 1024);
            for (int i = 0; i < 64; i++) {
                say(block);
            }
        }
    }
}

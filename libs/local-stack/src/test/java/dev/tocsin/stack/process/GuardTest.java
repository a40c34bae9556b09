package dev.tocsin.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTest {
    @Test
    void endsTheProcessOnceItsParentIsKilled() throws Exception {
        var parent = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName()))
                .redirectErrorStream(true)
                .start();
        var child = Long.parseLong(parent.inputReader().readLine());
        assertThat(ProcessHandle.of(child)).isPresent();
        parent.destroyForcibly();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void leavesTheProcessAloneOnceReleased() throws Exception {
        var process = new ProcessBuilder("sleep", "60").start();
        var guard = Guard.over(process.pid(), "TERM");
        guard.close();
        assertThat(process.waitFor(Duration.ofSeconds(1))).isFalse();
        process.destroyForcibly();
    }

    /** Starts a child under guard, says its id and waits to be killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] args) throws Exception {
            var child = new ProcessBuilder("sleep", "600").start();
            var guard = Guard.over(child.pid(), "TERM");
            System.out.println(child.pid());
            child.waitFor();
            guard.close();
        }
    }
}

package dev.tocsin.stack.keycloak;

import dev.tocsin.stack.process.Child;
import dev.tocsin.stack.process.Child.Command;
import dev.tocsin.stack.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The unpacked distribution of Keycloak, put together once for PostgreSQL with what we use, so that it starts fast. */
public final class KeycloakHome {
    private static final List<String> REALMS = List.of("tocsin-realm.json", "agents-realm.json");
    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--health-enabled=true",
            "--features-disabled=ciba,device-flow,kerberos,organization,par,impersonation,workflows,identity-brokering-api");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;

    private KeycloakHome(Path folder) {
        this.folder = folder;
    }

    /**
     * The distribution ready to start, put together (half a minute) if that was not done yet; safe against another process that
     * wants the same.
     *
     * @param folder where the distribution was unpacked: the folder that holds {@code lib} and {@code conf}
     */
    public static KeycloakHome ready(Path folder) {
        var home = new KeycloakHome(folder.toAbsolutePath());
        if (!Files.exists(folder.resolve("lib/quarkus-run.jar"))) {
            throw new IllegalStateException(
                    "no Keycloak in " + folder + ": build libs/local-stack first (mvn package)");
        }
        try (var lock = FileChannel.open(
                        home.folder.resolve("tocsin.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            if (!home.isBuilt()) {
                home.build();
            }
            home.copyRealms();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare Keycloak in " + folder, e);
        }
        return home;
    }

    /** Whether {@link #ready} has been done once. */
    public static boolean isReady(Path folder) {
        return new KeycloakHome(folder.toAbsolutePath()).isBuilt();
    }

    /** The line that runs Keycloak with these arguments. */
    List<String> line(List<String> javaOptions, List<String> arguments) {
        var line = new ArrayList<String>();
        line.add(ProcessHandle.current().info().command().orElse("java"));
        line.addAll(javaOptions);
        line.addAll(List.of(
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + folder,
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        line.addAll(arguments);
        return line;
    }

    private boolean isBuilt() {
        try {
            return Files.exists(marker()) && Files.readString(marker()).equals(built());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + marker(), e);
        }
    }

    /** What the marker says: with other options the distribution has to be put together again. */
    private static String built() {
        return String.join("\n", BUILD);
    }

    private Path marker() {
        return folder.resolve("tocsin.built");
    }

    private void build() throws IOException {
        var log = folder.resolve("build.log");
        try (var build = Child.start(new Command("Keycloak's build", line(List.of(), BUILD), Map.of(), log))) {
            if (!build.ended(PATIENCE) || build.exitCode() != 0) {
                throw new IllegalStateException("Keycloak cannot be put together:\n" + build.lastWords());
            }
        }
        Files.writeString(marker(), built());
    }

    private void copyRealms() throws IOException {
        var folderOfImports = Folders.made(folder.resolve("data/import"));
        for (var realm : REALMS) {
            try (var in = KeycloakHome.class.getResourceAsStream("/realms/" + realm)) {
                if (in == null) {
                    throw new IllegalStateException("no realm " + realm + " on the class path");
                }
                Files.copy(in, folderOfImports.resolve(realm), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}

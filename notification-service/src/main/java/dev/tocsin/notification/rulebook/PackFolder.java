package dev.tocsin.notification.rulebook;

import dev.tocsin.notification.law.RuleFault;
import dev.tocsin.notification.rulepack.PackCheck;
import dev.tocsin.notification.rulepack.PackFiles;
import dev.tocsin.notification.rulepack.PackUnreadable;
import dev.tocsin.notification.rulepack.TrustedKeys;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The folder of rule packs. What is found there is not in force: somebody has to accept it. */
@Singleton
@Startup
public class PackFolder {

    private static final Logger LOG = Logger.getLogger(PackFolder.class);
    private static final int MOST = 200;

    private final Optional<Path> folder;
    private final boolean unsignedAllowed;
    private final TrustedKeys keys;

    PackFolder(LawConfig config) {
        this.folder = config.packs();
        this.unsignedAllowed = config.unsignedPacks() == LawConfig.Unsigned.ALLOW;
        this.keys = TrustedKeys.of(config.trustedKeys().orElse(List.of()));
    }

    /** Returns what lies there now, by name; of two with the same name and version the second is faulty. */
    public List<FoundPack> found() {
        var seen = new HashSet<String>();
        return places().stream()
                .map(this::look)
                .map(found -> found.pack() == null || seen.add(found.pack().id()) ? found : twice(found))
                .toList();
    }

    /** Returns the pack that lies there now, if one does that can be read. */
    public Optional<FoundPack> find(String name, String version) {
        return found().stream()
                .filter(found -> found.pack() != null
                        && found.pack().name().equals(name)
                        && found.pack().version().equals(version))
                .findFirst();
    }

    /** Says whether the signature of the pack, or the lack of one, lets it be accepted. */
    public boolean isTrusted(FoundPack found) {
        return unsignedAllowed || found.signer() != null;
    }

    private List<Path> places() {
        if (folder.isEmpty()) {
            return List.of();
        }
        try (var files = Files.list(folder.get())) {
            return files.filter(PackFolder::mayHoldAPack).sorted().limit(MOST).toList();
        } catch (IOException e) {
            LOG.errorf("folder of rule packs not readable folder=%s because=%s", folder.get(), e.toString());
            return List.of();
        }
    }

    private static boolean mayHoldAPack(Path place) {
        var name = name(place);
        return !name.startsWith(".") && (Files.isDirectory(place) || name.endsWith(".zip"));
    }

    private static String name(Path place) {
        return Objects.requireNonNull(place.getFileName()).toString();
    }

    private FoundPack look(Path place) {
        var name = name(place);
        try {
            var files = PackFiles.read(place);
            var signer = keys.signerOf(files).orElse(null);
            var looked = PackCheck.look(files);
            return new FoundPack(name, files, looked.pack(), signer, looked.faults());
        } catch (PackUnreadable e) {
            return unreadable(name, String.valueOf(e.getMessage()));
        }
    }

    private static FoundPack unreadable(String name, String why) {
        var fault = new RuleFault(name, "", null, name, why, "docs/law.md says what a pack holds");
        return new FoundPack(name, null, null, null, List.of(fault));
    }

    private static FoundPack twice(FoundPack found) {
        return unreadable(found.place(), "holds a pack whose name and version another one has");
    }
}

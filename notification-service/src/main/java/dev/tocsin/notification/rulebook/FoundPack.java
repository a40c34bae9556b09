package dev.tocsin.notification.rulebook;

import dev.tocsin.notification.law.RuleFault;
import dev.tocsin.notification.law.RulePack;
import dev.tocsin.notification.rulepack.PackFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the folder of packs under one name, looked at alone: what it changes has not been put on the book yet.
 *
 * @param place name of its folder or archive
 * @param files null where they cannot be read
 * @param pack null where its manifest, or the text of a file, cannot be read
 * @param signer whose trusted key signed it; null where none did
 */
public record FoundPack(
        String place,
        @Nullable PackFiles files,
        @Nullable RulePack pack,
        @Nullable String signer,
        List<RuleFault> faults) {}

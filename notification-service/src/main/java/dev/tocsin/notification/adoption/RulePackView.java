package dev.tocsin.notification.adoption;

import dev.tocsin.notification.law.RuleFault;
import dev.tocsin.notification.law.RulePack;
import dev.tocsin.notification.law.RuleText;
import dev.tocsin.notification.rulebook.PackLog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule pack, found or decided on.
 *
 * @param state faulty, unsigned (not signed by a trusted key), found, accepted (in force from a later day), in_force, broken (accepted, but
 *     it no longer fits the book), superseded (by another version) or withdrawn
 * @param place its folder or archive, where it lies there now
 * @param digest SHA-256 of the list of its files; absent where they cannot be read
 * @param signedBy whose trusted key signed it
 * @param changes absent where its files are not at hand
 */
record RulePackView(
        @Nullable String name,
        @Nullable String version,
        String state,
        @Nullable String place,
        @Nullable String publisher,
        @Nullable LocalDate effectiveFrom,
        @Nullable String digest,
        @Nullable String signedBy,
        @Nullable Changes changes,
        List<FaultView> faults,
        List<DecisionView> decisions) {

    /** What it changes, in its own words and by the ids of rules. */
    record Changes(String summary, List<String> adds, List<String> replaces, List<String> retires) {

        static Changes of(RulePack pack) {
            return new Changes(
                    pack.changes(),
                    pack.add().stream().map(RuleText::id).toList(),
                    pack.replace().stream().map(RuleText::id).toList(),
                    pack.retire().stream().map(RulePack.Retirement::rule).toList());
        }
    }

    /** One thing that is wrong with it: file, JSON pointer and line, and what would mend it. */
    record FaultView(String file, String pointer, @Nullable Integer line, String message, String hint) {

        static List<FaultView> of(List<RuleFault> faults) {
            return faults.stream()
                    .map(fault ->
                            new FaultView(fault.file(), fault.pointer(), fault.line(), fault.what(), fault.hint()))
                    .toList();
        }
    }

    /** What a named person decided on it, and the number of the book that this made. */
    record DecisionView(long edition, String decision, String digest, String reason, String by, Instant at) {

        static DecisionView of(PackLog.Decision decision) {
            return new DecisionView(
                    decision.edition(),
                    decision.accepted() ? "accepted" : "withdrawn",
                    decision.digest(),
                    decision.reason(),
                    decision.by(),
                    decision.at());
        }
    }
}

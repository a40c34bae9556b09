package dev.tocsin.notification.rulebook;

import dev.tocsin.notification.law.LawSources;
import dev.tocsin.notification.law.RuleBook;
import dev.tocsin.notification.law.RuleBookReader;
import dev.tocsin.notification.law.RuleFault;
import dev.tocsin.notification.law.RulePack;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The book of laws at one time: the one that ships with the service, and the packs in force, in the order of their acceptance.
 *
 * @param number of the newest decision on packs that it takes into account
 * @param sources the files that it was compiled from
 * @param reader for single rules on the same words, calendars and zones
 * @param inForce the packs whose changes are in it
 * @param broken packs that were accepted but no longer fit the book that ships with the service, with their faults
 * @param until when the next accepted pack comes into force
 */
public record LawEdition(
        long number,
        RuleBook book,
        RuleBookReader reader,
        LawSources sources,
        List<RulePack> inForce,
        Map<String, List<RuleFault>> broken,
        Instant until) {}

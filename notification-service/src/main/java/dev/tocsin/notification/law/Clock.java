package dev.tocsin.notification.law;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rule's time runs: its limbs, or only words where the law gives no number. A delay asked for by law enforcement may
 * move the end: a written one to the day it names or by a period that runs from there, an oral one by the period of a limb of
 * its own. Some laws forbid to tell before another limb has ended.
 */
record Clock(
        List<Limb> limbs,
        @Nullable String qualitative,
        Zoning<ZoneId> zone,
        @Nullable Zoning<String> calendar,
        boolean lawEnforcementMovesEnd,
        @Nullable Limb afterDelay,
        @Nullable Limb oralDelay,
        @Nullable Bar notBefore) {

    /**
     * A limb before whose end the law bars the notice, where the condition holds.
     *
     * @param outOfTurn when a person may decide to go first all the same; null where the law leaves no choice
     */
    record Bar(
            Limb limb, @Nullable Condition when, @Nullable String outOfTurn) {

        /** Returns the ids of the rules whose notices go first. */
        List<String> rules() {
            return limb.start() instanceof Start.Filing filing ? filing.rules() : List.of();
        }
    }

    /** Returns the limbs, with those that only delay an end or bar an early notice. */
    List<Limb> everyLimb() {
        var all = new ArrayList<>(limbs);
        if (oralDelay != null) {
            all.add(oralDelay);
        }
        if (notBefore != null) {
            all.add(notBefore.limb());
        }
        return all;
    }

    /** Says whether what starts it hangs on conditions: its own, or those of the rule whose end it counts from. */
    boolean startsOnCondition() {
        return limbs.stream().anyMatch(limb -> switch (limb.start()) {
            case Start.Words each -> each.words().stream().anyMatch(word -> word.when() != null);
            case Start.Filing _ -> false;
            case Start.EndOf _ -> true;
        });
    }
}

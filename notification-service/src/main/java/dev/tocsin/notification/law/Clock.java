package dev.tocsin.notification.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a rule's time runs: its limbs, or only words where the law gives no number. */
record Clock(
        List<Limb> limbs,
        @Nullable String qualitative,
        Zoning zone,
        @Nullable Zoning calendar,
        boolean lawEnforcementMovesEnd) {

    boolean hasNumber() {
        return limbs.stream().anyMatch(limb -> limb.counting() == Counting.YEAR_END_DATE || limb.period() >= 0);
    }
}

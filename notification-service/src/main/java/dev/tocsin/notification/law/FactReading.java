package dev.tocsin.notification.law;

import java.util.List;

/** A fact sheet as it was read; the parts at fault are left out, so unknown, and each fault is named. */
public record FactReading(FactSheet sheet, List<FactFault> faults) {

    /** Says whether the whole sheet was understood. */
    public boolean isSound() {
        return faults.isEmpty();
    }
}

package dev.tocsin.notification.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for one duty at one instant.
 *
 * @param urgent of which people are reminded, if any
 * @param superseded which have passed as well and are only noted
 */
record Agenda(@Nullable Offset urgent, List<Offset> superseded) {

    static final Agenda NOTHING = new Agenda(null, List.of());
}

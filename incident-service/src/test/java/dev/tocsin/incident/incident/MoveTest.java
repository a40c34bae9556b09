package dev.tocsin.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveTest {
    @Test
    void eachStageOffersOnlyItsLawfulMoves() {
        assertThat(from(Stage.DECLARED)).containsExactly(Move.ASSESS);
        assertThat(from(Stage.ASSESSED)).containsExactly(Move.CONTAIN, Move.CLOSE);
        assertThat(from(Stage.CONTAINED)).containsExactly(Move.RECOVER);
        assertThat(from(Stage.RECOVERED)).containsExactly(Move.CLOSE);
        assertThat(from(Stage.CLOSED)).containsExactly(Move.REOPEN);
    }

    @Test
    void aSeverityIsOnlyRaisedByMachines() {
        assertThat(Severity.PENDING.raisedTo(Severity.LOW)).isEqualTo(Severity.LOW);
        assertThat(Severity.CRITICAL.raisedTo(Severity.LOW)).isEqualTo(Severity.CRITICAL);
    }

    private static List<Move> from(Stage stage) {
        return Arrays.stream(Move.values())
                .filter(move -> move.isLawfulFrom(stage))
                .toList();
    }
}

package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * Step extension: a command or a called playbook that failed is tried again. Attempts counts the first one too; each pause is factor times as
 * long as the one before, and none is longer than the longest.
 */
public record RetryExtension(int attempts, Duration firstPause, int factor, Duration longestPause) {
    /** Id of its extension definition. */
    public static final String DEFINITION = "extension-definition--8b1f6a0c-2d47-4e9b-b6a3-c5d0e1f2a794";

    static final RetryExtension NONE = new RetryExtension(1, Duration.ZERO, 1, Duration.ZERO);

    private static final int MOST_ATTEMPTS = 20;
    private static final int LARGEST_FACTOR = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** How long to wait after so many earlier pauses. */
    public Duration pause(int before) {
        Duration pause = firstPause;
        for (int i = 0; i < before && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(factor);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    static RetryExtension of(JsonNode node) {
        Nodes nodes = new Nodes(node);
        Duration first = nodes.millis("pause");
        Duration longest = nodes.millis("longest_pause");
        return new RetryExtension(
                Math.clamp(nodes.number("attempts", 1), 1, MOST_ATTEMPTS),
                first == null ? FIRST_PAUSE : first,
                Math.clamp(nodes.number("factor", 2), 1, LARGEST_FACTOR),
                longest == null ? LONGEST_PAUSE : longest);
    }
}

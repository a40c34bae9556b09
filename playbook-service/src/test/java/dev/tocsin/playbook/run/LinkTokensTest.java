package dev.tocsin.playbook.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinkTokensTest {
    private static final LinkTokens OURS = new LinkTokens(key('a'));
    private static final LinkClaims CLAIMS = new LinkClaims(
            UUID.fromString("0199a6f1-0000-7000-8000-000000000001"),
            UUID.fromString("0199a6f1-0000-7000-8000-000000000002"),
            "ana.müller",
            Instant.parse("2026-11-24T10:00:00Z"));

    private static byte[] key(char letter) {
        return String.valueOf(letter).repeat(LinkTokens.SHORTEST_KEY).getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void readsWhatItSigned() {
        assertThat(OURS.read(OURS.signed(CLAIMS))).contains(CLAIMS);
    }

    @Test
    void refusesWhatAnotherKeySigned() {
        assertThat(OURS.read(new LinkTokens(key('b')).signed(CLAIMS))).isEmpty();
        assertThatThrownBy(() -> new LinkTokens(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void refusesWhateverWasChanged(@ForAll @IntRange(max = 10_000) int place, @ForAll char other) {
        String token = OURS.signed(CLAIMS);
        int at = place % token.length();
        String changed = token.substring(0, at) + other + token.substring(at + 1);
        // The last character of each part carries bits that mean nothing; all else must be as it was signed.
        assertThat(OURS.read(changed))
                .satisfiesAnyOf(
                        read -> assertThat(read).isEmpty(),
                        read -> assertThat(read).contains(CLAIMS));
        if (at < token.indexOf('.') - 1 && other != token.charAt(at)) {
            assertThat(OURS.read(changed)).isEmpty();
        }
    }

    @Property
    void neverThrowsBecauseOfAText(@ForAll String text) {
        assertThat(OURS.read(text)).isEmpty();
    }
}

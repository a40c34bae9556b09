package dev.tocsin.playbook.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final String FIRST = key('a');
    private static final String SECOND = key('b');

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void opensWhatItSealedAndShowsNothingOfIt() {
        Seal seal = Seal.of(List.of(FIRST));
        byte[] sealed = seal.sealed("pässword", "agents/password");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("ssword");
        assertThat(seal.sealed("pässword", "agents/password")).isNotEqualTo(sealed);
        assertThat(seal.opened(sealed, "agents/password")).isEqualTo("pässword");
        assertThat(Seal.of(List.of(FIRST)).opened(sealed, "agents/password")).isEqualTo("pässword");
    }

    @Test
    void opensNothingInAnotherPlaceAndNothingThatWasChanged() {
        Seal seal = Seal.of(List.of(FIRST));
        byte[] sealed = seal.sealed("secret", "agents/password");
        assertThatThrownBy(() -> seal.opened(sealed, "siem/password"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("siem/password");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.opened(sealed, "agents/password")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealsWithTheFirstKeyAndOpensWithAll() {
        byte[] old = Seal.of(List.of(FIRST)).sealed("secret", "p");
        Seal both = Seal.of(List.of(SECOND, FIRST, SECOND));
        assertThat(both.opened(old, "p")).isEqualTo("secret");
        byte[] young = both.sealed("secret", "p");
        assertThat(Seal.of(List.of(SECOND)).opened(young, "p")).isEqualTo("secret");
        assertThatThrownBy(() -> Seal.of(List.of(SECOND)).opened(old, "p")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "bm90IDMyIGJ5dGVz", "!!!"})
    void refusesAKeyThatIsNoneWithoutShowingIt(String key) {
        assertThatThrownBy(() -> Seal.of(List.of(key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a key of the vault is not 32 bytes in Base64");
    }
}

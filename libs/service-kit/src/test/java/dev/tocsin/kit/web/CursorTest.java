package dev.tocsin.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void isReadAsItWasWritten() {
        var at = Instant.parse("2026-11-24T09:30:00.123456Z");
        var id = UUID.fromString("0190a000-0000-7000-8000-000000000000");
        var cursor = decoded(Cursor.of(at, id, "Prärie & Söhne").encoded(), 3);
        assertThat(cursor.instant(0)).isEqualTo(at);
        assertThat(cursor.uuid(1)).isEqualTo(id);
        assertThat(cursor.parts()).element(2).isEqualTo("Prärie & Söhne");
    }

    @Test
    void isSafeInUrls() {
        assertThat(Cursor.of("???>>>~~~").encoded()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void isMissingOnTheFirstPage() {
        assertThat(Cursor.decoded(null, 2)).isNull();
        assertThat(Cursor.decoded("", 2)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"only one part", "a\nb\nc", "a\nb\0", "\0\n\0"})
    void ofAnotherListIsRefused(String plain) {
        assertThatThrownBy(() -> Cursor.decoded(base64(plain), 2)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a b", "%00", "äöü", "x"})
    void thatIsNoCursorAtAllIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.decoded(text, 2)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", " ", "+1000000000-12-31T23:59:59Z", "-0999-01-01T00:00:00Z"})
    void withAnInstantThatNobodyKeepsIsRefused(String instant) {
        var cursor = decoded(base64(instant), 1);
        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(Problem.class);
    }

    private static Cursor decoded(String text, int parts) {
        return Objects.requireNonNull(Cursor.decoded(text, parts));
    }

    private static String base64(String plain) {
        return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}

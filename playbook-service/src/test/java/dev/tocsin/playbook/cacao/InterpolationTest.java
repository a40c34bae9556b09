package dev.tocsin.playbook.cacao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InterpolationTest {
    @Test
    void fillsInOnePassOnly() {
        assertThat(Interpolation.PLAIN.fill("a __x__:value b", _ -> "__y__:value"))
                .isEqualTo("a __y__:value b");
    }

    @Test
    void keepsAValueInsideItsPartOfThePath() {
        assertThat(Interpolation.URL.fill("/users/__id__:value/logout", _ -> "../admin?x=1 2"))
                .isEqualTo("/users/..%2Fadmin%3Fx%3D1%202/logout");
    }

    @Test
    void keepsAValueInsideItsJsonString() {
        assertThat(Interpolation.JSON.fill("{\"id\":\"__id__:value\"}", _ -> "a\",\"enabled\":true,\"b\":\"$1\\"))
                .isEqualTo("{\"id\":\"a\\\",\\\"enabled\\\":true,\\\"b\\\":\\\"$1\\\\\"}");
    }

    @Test
    void refusesLineEndsInHeaders() {
        assertThatThrownBy(() -> Interpolation.HEADER.fill("__id__:value", _ -> "a\r\nX-Evil: 1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesANameInAnIdentityCommandAsItStandsOnOneLine() {
        Interpolation identity = Interpolation.of("x-identity", "disable-account __name__:value");
        assertThat(identity.fill("disable-account __name__:value", _ -> "zoë o'neill; enable-account b"))
                .isEqualTo("disable-account zoë o'neill; enable-account b");
        assertThatThrownBy(() -> identity.fill("disable-account __name__:value", _ -> "a\nb"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

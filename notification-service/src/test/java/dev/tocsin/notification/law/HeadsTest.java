package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeadsTest {

    @Test
    void aJurisdictionWhoseNumberIsNotKnownHasNoMoreThanTheTotalLeaves() {
        var people = people(Count.of(100), Map.of("DE", Count.of(60), "US-CA", Count.UNKNOWN));
        assertThat(new Heads(people).in("US-CA")).isEqualTo(new Count(0, 40L, null));
        assertThat(new Heads(people).in("US-CA").atLeast(500)).isEqualTo(Truth.NO);
        assertThat(new Heads(people).most(code -> code.startsWith("US")).atLeast(41))
                .isEqualTo(Truth.NO);
    }

    @Test
    void theTotalIsNeverFewerThanThoseNamed() {
        var people = people(Count.of(400), Map.of("DE", Count.of(600)));
        assertThat(new Heads(people).total().atLeast(500)).isEqualTo(Truth.YES);
        assertThat(new Heads(people).in("DE")).isEqualTo(Count.of(600));
    }

    @Test
    void peopleMayLiveElsewhereWhereTheTotalIsMoreThanThoseNamed() {
        assertThat(new Heads(people(Count.of(30), Map.of("DE", Count.of(10)))).maybeElsewhere())
                .isTrue();
        assertThat(new Heads(people(Count.of(10), Map.of("DE", Count.of(10)))).maybeElsewhere())
                .isFalse();
        assertThat(new Heads(people(null, Map.of("DE", Count.of(10)))).maybeElsewhere())
                .isFalse();
        assertThat(new Heads(people(Count.of(10), null)).maybeElsewhere()).isTrue();
    }

    private static FactSheet.People people(@Nullable Count total, @Nullable Map<String, Count> named) {
        return new FactSheet.People(total, named, null);
    }
}

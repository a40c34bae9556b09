package dev.tocsin.notification.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.notification.law.LawLibrary;
import org.junit.jupiter.api.Test;

class RegionTest {

    @Test
    void regionOfAJurisdictionIsTheFolderOfItsRules() {
        assertThat(LawLibrary.sources().rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(
                                Region.of(rule.node().path("jurisdiction").asText())
                                        .word())
                        .isEqualTo(rule.file().split("/", 2)[0]));
    }
}

package dev.tocsin.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

    private static final People PEOPLE = People.of(List.of(
            "counsel:maria.reyes:maria@firm.example",
            "privacy-officer:lena.brandt:lena@firm.example",
            "commander:lena.brandt:lena@firm.example",
            "commander::desk@firm.example"));

    @Test
    void thoseOfTheRolesAreFoundInTheirOrderAndOnce() {
        assertThat(PEOPLE.of(Offset.of("-4h:commander+privacy-officer")))
                .extracting(Person::role, Person::email)
                .containsExactly(tuple("commander", "lena@firm.example"), tuple("commander", "desk@firm.example"));
        assertThat(PEOPLE.of(Offset.of("-4h:communications"))).isEmpty();
    }

    @Test
    void aSharedMailboxHasNoAccount() {
        assertThat(Person.of("commander::desk@firm.example").account()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lena@firm.example",
                "commander:lena@firm.example",
                "boss:a:a@b",
                "counsel:a:nobody",
                "counsel:a:b:c@d"
            })
    void aFaultyEntryIsRefusedWithoutItsAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Person.of(text)).withMessageNotContaining("firm.example");
    }
}

package dev.tocsin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Of affected people only counts and kinds go over Kafka: no contract has a member that would hold more. */
class NoPersonalDataTest {
    private static final Pattern PERSONAL = Pattern.compile(
            "first_name|last_name|full_name|birth.*|.*phone.*|.*address|ssn|passport.*|iban|card_number|password|individuals|persons");

    static Stream<Path> schemas() {
        return Contracts.files("", ".schema.json").stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void noMemberAsksForIt(Path file) {
        var names = new HashSet<String>();
        collect(Contracts.json(file), names);

        assertThat(names).noneMatch(name -> PERSONAL.matcher(name).matches());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void onlyBusinessContactsHaveAnEmail(Path file) {
        var names = new HashSet<String>();
        collect(Contracts.json(file), names);

        assertThat(names.contains("email")).isEqualTo(file.endsWith("party.changed.v1.schema.json"));
    }

    private static void collect(JsonNode schema, Set<String> names) {
        schema.path("properties").propertyNames().forEach(names::add);
        schema.forEach(part -> collect(part, names));
    }
}

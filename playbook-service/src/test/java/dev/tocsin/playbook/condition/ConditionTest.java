package dev.tocsin.playbook.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    private static final Map<String, Operand> VALUES = values();

    private static Map<String, Operand> values() {
        Map<String, Operand> values = new HashMap<>();
        values.put("__severity__", new Operand("string", "high"));
        values.put("__count__", new Operand("integer", "10"));
        values.put("__score__", new Operand("float", "0.75"));
        values.put("__open__", new Operand("bool", "True"));
        values.put("__ip__", new Operand("ipv4-addr", "198.51.100.7"));
        values.put("__net__", new Operand("ipv4-addr", "198.51.0.0/16"));
        values.put("__host__", new Operand("string", "ws-17"));
        values.put("__mac__", new Operand("mac-addr", "AA:BB:CC:00:11:22"));
        values.put("__unknown__", new Operand("string", null));
        return values;
    }

    private static @Nullable Operand value(String name) {
        return VALUES.get(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__severity__:value = 'high'",
                "__severity__:value == 'high'",
                "__severity__:value != 'low'",
                "__severity__:value <> 'low'",
                "__severity__:value IN ('high', 'critical')",
                "__severity__:value NOT IN ('low', 'medium')",
                "__count__:value > 9",
                "__count__:value > '9'",
                "__count__:value <= 10",
                "__score__:value >= 0.5",
                "__open__:value = true",
                "__ip__:value ISSUBSET '198.51.100.0/24'",
                "__ip__:value NOT ISSUBSET '203.0.113.0/24'",
                "__net__:value ISSUPERSET '198.51.100.0/24'",
                "__host__:value LIKE 'ws-%'",
                "__host__:value NOT LIKE 'srv_'",
                "__host__:value MATCHES '^ws-[0-9]+$'",
                "__mac__:value = 'aa:bb:cc:00:11:22'",
                "EXISTS __severity__:value",
                "NOT EXISTS __unknown__:value",
                "(__severity__:value = 'low' OR __count__:value = 10) AND __open__:value = true",
                "__severity__:value = 'high' OR __severity__:value = 'low' AND __count__:value = 0",
            })
    void holds(String text) {
        assertThat(Condition.parse(text).evaluate(ConditionTest::value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__severity__:value = 'High'",
                "__count__:value < 9",
                "__host__:value LIKE 'ws'",
                "__ip__:value ISSUBSET '10.0.0.0/8'",
                "EXISTS __unknown__:value",
                "__severity__:value = 'high' AND __count__:value = 9",
            })
    void doesNotHold(String text) {
        assertThat(Condition.parse(text).evaluate(ConditionTest::value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__unknown__:value = 'x'",
                "__count__:value > 'many'",
                "__severity__:value = 'high' OR __unknown__:value = 'x'"
            })
    void isNeverGuessed(String text) {
        assertThatThrownBy(() -> Condition.parse(text).evaluate(ConditionTest::value))
                .isInstanceOf(Unevaluable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "__a__:value",
                "__a__:value =",
                "__a__:value = 'x' AND",
                "__a__:value = 'x",
                "a = 'x'",
                "(__a__:value = 'x'",
                "__a__:value = 'x' 'y'"
            })
    void refusesWhatIsNoCondition(String text) {
        assertThatThrownBy(() -> Condition.parse(text)).isInstanceOf(ConditionSyntax.class);
    }

    @Test
    void namesItsVariables() {
        assertThat(Condition.parse("__a__:value = 1 AND (EXISTS __b__:value OR __a__:value IN (1, 2))")
                        .variables())
                .containsExactly("__a__", "__b__");
    }
}

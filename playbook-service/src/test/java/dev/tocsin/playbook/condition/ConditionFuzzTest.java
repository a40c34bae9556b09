package dev.tocsin.playbook.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is written into a condition: it is read or refused, never anything else, and soon. */
class ConditionFuzzTest {
    private static final List<String> WORDS = List.of(
            "__a__:value",
            "__b__:value",
            "__c__:value",
            "AND",
            "OR",
            "NOT",
            "EXISTS",
            "IN",
            "LIKE",
            "MATCHES",
            "ISSUBSET",
            "ISSUPERSET",
            "=",
            "==",
            "!=",
            "<>",
            "<",
            "<=",
            ">",
            ">=",
            "(",
            ")",
            ",",
            "'x'",
            "'%_%'",
            "'(a+)+$'",
            "'10.0.0.0/8'",
            "'\\''",
            "12",
            "-0.5",
            "1e9",
            "true",
            "t'2026-01-01T00:00:00Z'",
            "h'ff'",
            "b'AA=='",
            "'",
            "\\",
            "[",
            "]",
            "\u0000",
            "__",
            ":value",
            "\ud800",
            " ");
    private static final List<String> TYPES = List.of(
            "bool",
            "dictionary",
            "float",
            "hexstring",
            "integer",
            "ipv4-addr",
            "ipv6-addr",
            "long",
            "mac-addr",
            "string",
            "uri",
            "uuid",
            "hash");

    @Property(tries = 20_000)
    void isReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(24);
        for (int i = 0; i < words; i++) {
            text.append(pick(random, WORDS)).append(random.nextInt(4) == 0 ? "" : " ");
        }
        decide(text.toString(), random);
    }

    @Property(tries = 5_000)
    void isReadOrRefusedWhateverTheCharacters(@ForAll String text, @ForAll long seed) {
        decide(text, new Random(seed));
        decide("__a__:value = '" + text + "'", new Random(seed));
        decide("__a__:value MATCHES '" + text + "'", new Random(seed));
    }

    @Example
    void answersSoon() {
        String a = "a".repeat(10_000);
        for (String hostile : List.of(
                "__a__:value MATCHES '(a+)+$'",
                "__a__:value MATCHES '(a|aa)+b'",
                "__a__:value MATCHES '" + "(a?){30}".repeat(30) + "b'",
                "__a__:value MATCHES '((a{500}){500}){500}'",
                "__a__:value MATCHES '((a{100}[a\\\\](]){100}){100}'",
                "__a__:value MATCHES '" + "(".repeat(400) + "a" + ")".repeat(400) + "*'",
                "__a__:value LIKE '" + "%a".repeat(200) + "%b'",
                "(".repeat(5_000),
                "__a__:value = " + "9".repeat(15_000),
                "__a__:value IN (" + "'x',".repeat(4_000) + "'y')",
                "__a__:value = 'x'" + " OR __a__:value = 'x'".repeat(900),
                "'" + "x".repeat(200_000),
                "'" + "\\'".repeat(9_000),
                "__" + "_".repeat(15_000) + ":value")) {
            long start = System.nanoTime();
            outcome(hostile, "string", a);
            outcome(hostile, "integer", "1e999999999");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(hostile.substring(0, Math.min(60, hostile.length())))
                    .isLessThan(Duration.ofSeconds(3));
        }
    }

    private static void decide(String text, Random random) {
        outcome(
                text,
                pick(random, TYPES),
                pick(random, List.of("", "12", "x", "0xff", "10.1.2.3", "::1", "true", "{}")));
    }

    private static void outcome(String text, String type, String value) {
        try {
            Condition.parse(text).evaluate(name -> name.equals("__b__") ? null : new Operand(type, value));
        } catch (ConditionSyntax | Unevaluable e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

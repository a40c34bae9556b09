package dev.tocsin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each setting of ours that a document or the chart names is read by some service. */
class SettingsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> CODE = List.of(
            "libs/service-kit/src/main",
            "incident-service/src/main/java",
            "incident-service/src/main/resources",
            "playbook-service/src/main",
            "notification-service/src/main");
    private static final Pattern VARIABLE = Pattern.compile("\\bTOCSIN_[A-Z0-9_]+\\b");
    private static final Pattern PROPERTY =
            Pattern.compile("(?:name = \"|\\$\\{|^)(tocsin\\.[a-z0-9.-]+)", Pattern.MULTILINE);
    private static final Pattern GROUP = Pattern.compile("@ConfigMapping\\(prefix = \"(tocsin\\.[a-z.-]+)\"\\)");
    private static final Pattern MEMBER = Pattern.compile("^ {4}[\\w<>]+ (\\w+)\\(\\);", Pattern.MULTILINE);
    private static final Set<String> READ = read();

    static Stream<Path> documents() {
        return Stream.of(
                        "docs/operations.md",
                        "docs/development.md",
                        "README.md",
                        "incident-service/README.md",
                        "playbook-service/README.md",
                        "notification-service/README.md",
                        "helm/README.md",
                        "helm/values.yaml",
                        "helm/templates/_environment.tpl",
                        "helm/templates/migration-job.yaml")
                .map(ROOT::resolve);
    }

    @Test
    void theCodeNamesItsSettings() {
        assertThat(READ).contains("TOCSIN_MIGRATE_AT_START", "TOCSIN_OUTBOX_SEND_TIMEOUT", "TOCSIN_SECRETS_MASTER_KEY");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void eachVariableIsRead(Path document) {
        assertThat(VARIABLE.matcher(text(document)).results().map(found -> found.group()))
                .isSubsetOf(READ);
    }

    @Test
    void eachSettingIsDocumented() {
        var named = documents()
                .filter(document -> document.toString().endsWith(".md"))
                .flatMap(document -> VARIABLE.matcher(text(document)).results())
                .map(found -> found.group())
                .collect(Collectors.toSet());

        assertThat(named).containsAll(READ);
    }

    private static Set<String> read() {
        var names = new TreeSet<String>();
        CODE.stream().flatMap(folder -> under(ROOT.resolve(folder))).forEach(file -> {
            var text = text(file);
            PROPERTY.matcher(text).results().forEach(found -> names.add(variable(found.group(1))));
            GROUP.matcher(text)
                    .results()
                    .forEach(group -> MEMBER.matcher(text)
                            .results()
                            .forEach(member -> names.add(variable(group.group(1) + "." + kebab(member.group(1))))));
        });
        return names;
    }

    private static String kebab(String member) {
        return member.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String variable(String property) {
        return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    private static Stream<Path> under(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.(java|properties)")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

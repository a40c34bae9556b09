package dev.tocsin.watched;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The product's own metrics that docs/operations.md lists. */
final class DocumentedMetrics {
    private static final Path OPERATIONS = Path.of("..", "docs", "operations.md");
    private static final Pattern OWN = Pattern.compile("`(tocsin_[a-z_]+)[`{]");

    private DocumentedMetrics() {}

    static Set<String> names() {
        try {
            return OWN.matcher(Files.readString(OPERATIONS))
                    .results()
                    .map(name -> name.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

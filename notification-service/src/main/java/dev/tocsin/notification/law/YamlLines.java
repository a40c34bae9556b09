package dev.tocsin.notification.law;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At which line of a YAML text each place stands. */
public final class YamlLines {

    private final Map<String, Integer> byPointer = new HashMap<>();

    private YamlLines() {}

    /** Reads the text; of one that is no YAML only the part before its fault is known. */
    public static YamlLines of(String text) {
        var lines = new YamlLines();
        try (var parser = new YAMLFactory().createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT) {
                    lines.byPointer.putIfAbsent(
                            parser.getParsingContext().pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (IOException _) {
            return lines;
        }
        return lines;
    }

    /** Returns the line of the place, or of the nearest one around it; null where none is known. */
    @Nullable
    Integer line(String pointer) {
        for (var place = pointer; ; place = place.substring(0, place.lastIndexOf('/'))) {
            var line = byPointer.get(place);
            if (line != null || place.isEmpty()) {
                return line;
            }
        }
    }
}

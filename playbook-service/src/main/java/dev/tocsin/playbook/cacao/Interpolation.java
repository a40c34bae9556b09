package dev.tocsin.playbook.cacao;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/**
 * Fills variables into a text in one pass (section 10.18.2): a value that looks like a reference stays as it is. What a value would change
 * beside its own place is escaped by the rules of that place, and refused where they have no escape.
 */
@SuppressWarnings("ImmutableEnumChecker") // the suppliers have no state
public enum Interpolation {
    /** As the value stands. */
    PLAIN(() -> value -> value),
    /** Percent-encoded, so that a value cannot change the path or query that the author wrote. */
    URL(() -> Escapes::url),
    /** An absolute URL: what it begins with may come from a variable, and later parts stay parts. */
    ADDRESS(AddressSpot::new),
    /** The name or number of a host, or a port. */
    HOST(() -> Escapes::host),
    /** Inside a JSON string escaped (RFC 8259 section 7); elsewhere only a number, true, false or null. */
    JSON(JsonSpot::new),
    /** For headers: a value with a control character is refused. */
    HEADER(() -> Escapes::header),
    /** A command for a POSIX shell: a value stays within the word that it stands in. */
    SHELL(ShellSpot::new),
    /** A command or script for PowerShell. */
    POWERSHELL(PowerShellSpot::new),
    /** Queries and rules of other tools: a value stays within its quotes, and is one plain word outside of them. */
    QUERY(QuerySpot::new);

    private final Supplier<Spot> spots;

    Interpolation(Supplier<Spot> spots) {
        this.spots = spots;
    }

    /** How texts of commands of this type are filled, when they have no parts of their own. */
    static Interpolation of(String commandType, String text) {
        return switch (commandType) {
            case "bash", "ssh" -> SHELL;
            case "powershell" -> POWERSHELL;
            case "manual" -> PLAIN;
            case "openc2-http", "http-api" -> URL;
            case "x-identity" -> HEADER;
            default ->
                text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[") ? JSON : QUERY;
        };
    }

    /** The text with every {@code __name__:value} replaced; values gives the text of a variable and may throw. */
    public String fill(String text, UnaryOperator<String> values) {
        Matcher matcher = VariableReferences.PATTERN.matcher(text);
        Spot spot = spots.get();
        StringBuilder filled = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            String literal = text.substring(from, matcher.start());
            spot.read(literal);
            filled.append(literal).append(spot.escaped(values.apply(matcher.group(1))));
            from = matcher.end();
        }
        return filled.append(text, from, text.length()).toString();
    }
}

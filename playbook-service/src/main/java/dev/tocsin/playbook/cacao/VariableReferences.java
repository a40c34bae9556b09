package dev.tocsin.playbook.cacao;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uses of variables in a text (section 10.18.2). */
final class VariableReferences {
    /** Group 1 is the name. */
    static final Pattern PATTERN = Pattern.compile("(__[A-Za-z_][A-Za-z0-9_-]{0,245}?__):value");

    private static final Pattern AT_THE_END = Pattern.compile("(__[A-Za-z_][A-Za-z0-9_-]{0,245}?__)$");
    private static final String USE = ":value";
    private static final int LONGEST_NAME = 250;

    private VariableReferences() {}

    /** The names, found from the end of each use, so that a long text without one costs next to nothing. */
    static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        int from = 0;
        for (int use = text.indexOf(USE); use >= 0; use = text.indexOf(USE, use + USE.length())) {
            if (text.startsWith("__", use - 2)) {
                Matcher name = AT_THE_END.matcher(text.substring(Math.max(from, use - LONGEST_NAME), use));
                if (name.find()) {
                    names.add(name.group(1));
                }
            }
            from = use + USE.length();
        }
        return names;
    }
}

package dev.tocsin.notification.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A form of an authority, a letter to people or a notice to a client: what it must say, and which facts say it.
 *
 * @param audience who reads it
 * @param lang BCP 47 tag of its words
 * @param rules ids of the rules whose duties it meets; one that ends in {@code *} stands for all that begin so
 */
public record Form(
        String id,
        String title,
        String citation,
        Audience audience,
        String lang,
        List<String> rules,
        List<Section> sections) {

    /** Who reads a notice. */
    public enum Audience {
        AUTHORITY,
        INDIVIDUALS,
        CLIENT
    }

    /** Fields under one heading, which a statute may prescribe to the letter. */
    public record Section(String heading, List<Field> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    public Form {
        rules = List.copyOf(rules);
        sections = List.copyOf(sections);
    }

    /** Returns all fields in the order in which they are read. */
    public Stream<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    /** Says whether it is the form for duties of that rule. */
    public boolean isFor(String rule) {
        return rules.stream()
                .anyMatch(each ->
                        each.endsWith("*") ? rule.startsWith(each.substring(0, each.length() - 1)) : each.equals(rule));
    }
}

package dev.tocsin.notification.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The forms and letters of this release. */
public final class Forms {

    private static final String FOLDER = "/forms/";

    private final List<Form> all;

    private Forms(List<Form> all) {
        this.all = List.copyOf(all);
    }

    /** Reads the forms of the class path; throws {@link FormFaulty} if one has a fault. */
    public static Forms load() {
        var forms = new ArrayList<Form>();
        for (var name : index()) {
            forms.add(FormReader.read(name.asText(), resource(name.asText())));
        }
        return new Forms(forms);
    }

    /** Returns the form for duties of that rule. */
    public Optional<Form> forRule(String rule) {
        return all.stream().filter(form -> form.isFor(rule)).findFirst();
    }

    /** Returns the form of that id, which a stored notice names. */
    public Form require(String id) {
        return all.stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No form " + id + " in this release"));
    }

    private static JsonNode index() {
        try {
            return new YAMLMapper().readTree(resource("index.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (var in = Forms.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("No form file " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

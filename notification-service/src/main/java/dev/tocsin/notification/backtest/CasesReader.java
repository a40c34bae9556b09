package dev.tocsin.notification.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of cases; the head of {@code backtest/cases.yaml} describes their format. */
final class CasesReader {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String SHIPPED = "/backtest/cases.yaml";

    private CasesReader() {}

    /** Returns the cases that ship with the service. */
    static CaseFile shipped() {
        try (var file = CasesReader.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new IllegalStateException("No cases at " + SHIPPED);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + SHIPPED, e);
        }
    }

    /** Returns the cases of a file; one that does not fit the format spoils none of the others. */
    static CaseFile read(Path path) {
        try (var file = Files.newInputStream(path)) {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    private static CaseFile read(InputStream file) throws IOException {
        var cases = new ArrayList<BreachCase>();
        var faulty = new ArrayList<FaultyCase>();
        var root = YAML.readTree(file);
        for (int index = 0; index < root.size(); index++) {
            var part = new CasePart(root.path(index), "", new ArrayList<>());
            var read = breachCase(part);
            if (part.faults().isEmpty()) {
                cases.add(read);
            } else {
                var id = read.id().isEmpty() ? "number " + (index + 1) : read.id();
                faulty.add(new FaultyCase(id, List.copyOf(part.faults())));
            }
        }
        return new CaseFile(List.copyOf(cases), List.copyOf(faulty));
    }

    private static BreachCase breachCase(CasePart part) {
        var id = part.at("id").textOr("");
        if (id.isBlank()) {
            part.at("id").fault("is missing");
        }
        var duties = new ArrayList<ExpectedDuty>();
        var expected = part.at("expected_duties");
        for (int index = 0; index < expected.node().size(); index++) {
            duties.add(duty(expected.at(index)));
        }
        return new BreachCase(
                id,
                part.at("breach").textOr(id),
                part.at("name").textOr(id),
                part.at("year").node().asInt(),
                part.at("zone").zone(),
                part.at("as_of").instant(),
                part.at("facts").node(),
                List.copyOf(duties));
    }

    private static ExpectedDuty duty(CasePart part) {
        return new ExpectedDuty(
                part.at("rule").textOr(""),
                part.at("recipient").text(),
                part.at("actual").time(),
                part.at("late_decided").node().asBoolean(),
                part.at("zone").zone(),
                part.at("as_of").instant(),
                part.node());
    }
}

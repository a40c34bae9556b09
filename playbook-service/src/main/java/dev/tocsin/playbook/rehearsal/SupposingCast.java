package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.cacao.ApprovalExtension;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.rehearsal.Script.Line;
import dev.tocsin.playbook.rehearsal.Script.Outcome;
import dev.tocsin.playbook.rehearsal.Supposition.Ground;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets everything succeed and everybody agree, unless it is told otherwise; outputs are supposed, and where ways part one of them is taken. */
final class SupposingCast implements Cast {
    private static final String BY = "supposed";

    /** An output of a step whose value decides which way is taken. */
    record Parting(String playbook, String step, String variable) {}

    private final Script given;
    private final Map<Parting, String> choices;
    private final List<Map<Parting, String>> others = new ArrayList<>();
    private final Map<Parting, Supposition> suppositions = new LinkedHashMap<>();

    SupposingCast(Script given, Map<Parting, String> choices) {
        this.given = given;
        this.choices = new LinkedHashMap<>(choices);
    }

    /** The choices that lead the other ways at the partings that were met first in this rehearsal. */
    List<Map<Parting, String>> others() {
        return List.copyOf(others);
    }

    List<Supposition> suppositions() {
        return List.copyOf(suppositions.values());
    }

    @Override
    public Answer answer(Place place) {
        Optional<Line> line = line(place.step(), false);
        if (line.isPresent() && line.get().outcome() == Outcome.FAILED) {
            return new Answer(false, Map.of(), Duration.ZERO, BY, "supposed to fail");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String variable : place.wanted()) {
            values.put(variable, value(place, line.map(Line::values).orElse(Map.of()), variable));
        }
        return new Answer(true, values, Duration.ZERO, BY, "supposed");
    }

    private String value(Place place, Map<String, String> known, String variable) {
        var parting = new Parting(
                place.playbook().header().id(), place.step().common().id(), variable);
        String value = known.get(variable);
        Ground ground = Ground.GIVEN;
        if (value == null) {
            List<String> values = Suppositions.of(place, variable);
            ground = values.size() > 1 ? Ground.BRANCH : Ground.PLACEHOLDER;
            value = chosen(parting, values);
        }
        suppositions.putIfAbsent(
                parting,
                new Supposition(
                        parting.step(),
                        place.step().common().name(),
                        variable,
                        Secrets.isSecret(variable) ? Secrets.MASK : value,
                        ground));
        return value;
    }

    private String chosen(Parting parting, List<String> values) {
        String chosen = choices.get(parting);
        if (chosen != null) {
            return chosen;
        }
        for (String other : values.subList(1, values.size())) {
            Map<Parting, String> way = new LinkedHashMap<>(choices);
            way.put(parting, other);
            others.add(way);
        }
        choices.put(parting, values.getFirst());
        return values.getFirst();
    }

    @Override
    public Verdict decide(Playbook playbook, Step.Action step, ApprovalExtension terms) {
        boolean approves =
                line(step, true).map(line -> line.outcome() == Outcome.APPROVED).orElse(true);
        return new Verdict(approves, Duration.ZERO, BY, "");
    }

    private Optional<Line> line(Step.Action step, boolean vote) {
        return given.lines().stream()
                .filter(line -> line.outcome().isVote() == vote && line.isFor(step))
                .findFirst();
    }
}

package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.cacao.Playbook;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A drill: a playbook played against a script, on a clock that waits for nobody. Unscripted names the steps whose commands no line answered. */
public record Drill(Report report, List<String> unscripted) {

    /** Plays it; inputs are values of its external variables that have been found to fit. */
    public static Drill of(
            Playbook playbook, Map<String, String> inputs, Instant start, Script script, Shelf shelf, Bounds bounds) {
        ScriptedCast cast = new ScriptedCast(script);
        Report report = new Rehearsal(bounds, shelf, cast, start).play(playbook, inputs);
        return new Drill(report, cast.unscripted());
    }
}

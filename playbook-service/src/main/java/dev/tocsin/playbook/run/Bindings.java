package dev.tocsin.playbook.run;

import dev.tocsin.playbook.cacao.MatchExtension;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.incident.IncidentState;
import dev.tocsin.playbook.targets.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Values of a playbook's external variables out of the incident and the configured systems. */
@ApplicationScoped
public class Bindings {
    private final Targets targets;

    Bindings(Targets targets) {
        this.targets = targets;
    }

    /** What can be found; a variable whose source has nothing is left out. */
    public Map<String, String> of(Playbook playbook, IncidentState incident) {
        Map<String, String> values = new HashMap<>();
        playbook.match()
                .map(MatchExtension::inputs)
                .orElse(Map.of())
                .forEach((variable, source) -> value(source, incident).ifPresent(value -> values.put(variable, value)));
        return values;
    }

    private Optional<String> value(String source, IncidentState incident) {
        String[] words = source.split(":", 3);
        return switch (words[0]) {
            case "incident" -> words.length == 2 ? property(words[1], incident) : Optional.empty();
            case "fact" -> words.length == 2 ? incident.fact(words[1]) : Optional.empty();
            case "target" -> words.length == 2 ? targets.url(words[1]) : Optional.empty();
            case "subject" -> words.length == 3 ? subject(words[1], words[2], incident) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> property(String name, IncidentState incident) {
        return switch (name) {
            case "id" -> Optional.of(incident.incidentId().toString());
            case "reference" -> Optional.of(incident.reference());
            case "title" -> Optional.of(incident.title());
            case "severity" -> Optional.of(incident.severity());
            case "kind" -> Optional.of(incident.kind());
            case "category" -> Optional.ofNullable(incident.category());
            default -> Optional.empty();
        };
    }

    private static Optional<String> subject(String kind, String system, IncidentState incident) {
        return incident.about().stream()
                .filter(subject -> subject.kind().equals(kind) && system.equals(subject.system()))
                .map(subject -> subject.id())
                .findFirst();
    }
}

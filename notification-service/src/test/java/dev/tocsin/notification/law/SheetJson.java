package dev.tocsin.notification.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A fact sheet as it comes over the wire. */
@NullMarked
final class SheetJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SheetJson() {}

    static ObjectNode of(FactSheet facts) {
        var sheet = JSON.objectNode();
        var org = sheet.putObject("org").put("role", facts.org().role());
        org.put("main_establishment", facts.org().mainEstablishment())
                .put("representative", facts.org().representative())
                .put("residency", facts.org().residency());
        list(org, "establishments", facts.org().establishments());
        list(org, "regimes", facts.org().regimes());
        sheet.set("timeline", times(facts.timeline()));
        sheet.set("filed", times(facts.filed()));
        var data = sheet.putObject("data")
                .put("encrypted", facts.data().encrypted())
                .put("key_compromised", facts.data().keyCompromised())
                .put("medium", facts.data().medium());
        list(data, "categories", facts.data().categories());
        people(sheet.putObject("people"), facts.people());
        var tests = sheet.putObject("tests");
        facts.tests().forEach(tests::put);
        var incident = sheet.putObject("incident");
        list(incident, "effects", facts.incident().effects());
        list(incident, "flags", facts.incident().flags());
        var until = facts.delays().lawEnforcementUntil();
        sheet.putObject("delays").put("law_enforcement_until", until == null ? null : until.toString());
        return sheet;
    }

    private static void people(ObjectNode part, FactSheet.People people) {
        list(part, "kinds", people.kinds());
        if (people.total() != null) {
            part.set("total", count(people.total()));
        }
        if (people.byJurisdiction() != null) {
            var named = part.putObject("by_jurisdiction");
            people.byJurisdiction().forEach((code, count) -> named.set(code, count(count)));
        }
    }

    private static JsonNode count(Count count) {
        if (count.isExact()) {
            return JSON.numberNode(count.min());
        }
        return JSON.objectNode().put("min", count.min()).put("max", count.max()).put("best", count.best());
    }

    private static ObjectNode times(Map<String, TimePoint> times) {
        var node = JSON.objectNode();
        times.forEach((word, at) -> node.put(word, at.toString()));
        return node;
    }

    private static void list(ObjectNode part, String name, @Nullable Set<String> words) {
        if (words != null) {
            words.forEach(part.putArray(name)::add);
        }
    }
}

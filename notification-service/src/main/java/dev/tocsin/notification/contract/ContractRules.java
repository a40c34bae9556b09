package dev.tocsin.notification.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.notification.law.Rule;
import dev.tocsin.notification.law.RuleBookReader;
import dev.tocsin.notification.partyfeed.ContractTerms;
import dev.tocsin.notification.partyfeed.ContractTerms.BreachNotice;
import dev.tocsin.notification.partyfeed.Party;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles the breach-notice clause of a contract to a rule, so that laws and contracts stand in one list. */
public final class ContractRules {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> SUSPECTED = List.of("suspected_at", "detected_at", "aware_at", "confirmed_at");
    private static final List<String> CONFIRMED = List.of("confirmed_at");

    private static final String WEEKENDS_ONLY = "weekends-only";

    private final RuleBookReader reader;

    /** Makes a compiler on the words, calendars and zones of the reader. */
    public ContractRules(RuleBookReader reader) {
        this.reader = reader;
    }

    /** Returns the id of the rule that a contract's clause compiles to. */
    public static String ruleId(ContractTerms terms) {
        return "contract:" + terms.contractId();
    }

    /** Returns the clause as a rule; nothing where the contract has no clause on breaches. The client may not be known yet. */
    public Optional<Rule> compile(ContractTerms terms, @Nullable Party client) {
        var clause = terms.breachNotice();
        return clause == null
                ? Optional.empty()
                : Optional.of(reader.readOne(terms.reference(), rule(terms, clause, client)));
    }

    private ObjectNode rule(ContractTerms terms, BreachNotice clause, @Nullable Party client) {
        var name = client == null ? "client " + terms.controllerPartyId() : client.name();
        var country = client == null ? null : client.country();
        var rule = JSON.objectNode()
                .put("id", ruleId(terms))
                .put("contract_id", terms.contractId().toString())
                .put("jurisdiction", country == null ? "contract" : country)
                .put("law", "Contract with " + name)
                .put("citation", terms.reference())
                .put("summary", summary(clause))
                .put("duty_holder", "processor")
                .put("phase", "initial")
                .put("force", "contractual")
                .put("confidence", "contract")
                .put("checked_on", checkedOn(client).toString());
        rule.putArray("sources").add(terms.reference());
        rule.putObject("effective").put("from", "1970-01-01");
        var recipient = rule.putObject("recipient").put("kind", "client").put("name", name);
        if (country != null) {
            recipient.put("country", country);
        }
        rule.set("applies", condition(clause));
        rule.set("clock", clock(clause, client));
        return rule;
    }

    private static String summary(BreachNotice clause) {
        var what = switch (clause.trigger()) {
            case "suspected" -> "a breach is first suspected";
            case "confirmed-affecting-client" -> "a breach that affects this client is confirmed";
            default -> "a breach is confirmed";
        };
        return "The contract asks for notice within %d %s after %s."
                .formatted(clause.period(), clause.unit().replace('-', ' '), what);
    }

    private static ObjectNode condition(BreachNotice clause) {
        var known = JSON.objectNode();
        starts(clause).forEach(known.putArray("known")::add);
        if (!clause.trigger().equals("confirmed-affecting-client")) {
            return known;
        }
        var affected = JSON.objectNode().put("test", "contract.client-affected");
        affected.putArray("is").add("yes");
        var all = JSON.objectNode();
        all.putArray("all").add(known).add(affected);
        return all;
    }

    private ObjectNode clock(BreachNotice clause, @Nullable Party client) {
        var clock = JSON.objectNode()
                .put("period", clause.period())
                .put("unit", clause.unit())
                .put("counting", clause.unit().equals("hours") ? "elapsed-hours" : clause.unit())
                .put("zone", client == null || client.zone() == null ? "UTC" : client.zone());
        if (clause.unit().equals("business-days")) {
            clock.put("calendar", calendar(client));
        }
        starts(clause).forEach(clock.putArray("starts")::add);
        return clock;
    }

    /** A clause must not fall away because nobody has a calendar of its country: then weekends alone are left out. */
    private String calendar(@Nullable Party client) {
        var country = client == null ? null : client.country();
        var own = country == null ? WEEKENDS_ONLY : country.toLowerCase(Locale.ROOT);
        return reader.knowsCalendar(own) ? own : WEEKENDS_ONLY;
    }

    private static List<String> starts(BreachNotice clause) {
        return clause.trigger().equals("suspected") ? SUSPECTED : CONFIRMED;
    }

    private static LocalDate checkedOn(@Nullable Party client) {
        return client == null ? LocalDate.EPOCH : LocalDate.ofInstant(client.updatedAt(), ZoneOffset.UTC);
    }
}

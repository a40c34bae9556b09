package dev.tocsin.notification.law;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whom a rule tells, and which authorities that are. */
final class RecipientReader {

    private static final Set<String> KINDS = Set.of(
            "authority",
            "attorney-general",
            "individuals",
            "controller",
            "consumer-reporting-agencies",
            "media",
            "law-enforcement",
            "client",
            "csirt",
            "card-brand",
            "market",
            "recipients",
            "other");
    private static final int LONGEST_NAME = 90;

    private final Authorities authorities;

    RecipientReader(Authorities authorities) {
        this.authorities = authorities;
    }

    Rule.Recipient read(YamlPart part) {
        part.only("kind", "name", "country", "fan_out", "authority", "one_of", "authority_kind", "of");
        return new Rule.Recipient(
                part.at("kind").known(KINDS, "kind of recipient"),
                name(part),
                code(part.at("country")),
                ConditionReader.codes(part.at("fan_out")));
    }

    private static @Nullable String code(YamlPart part) {
        var code = part.text();
        if (code != null) {
            ConditionReader.codes(part);
        }
        return code;
    }

    /** Returns the name for lists: the one authority's own, unless the rule gives another. */
    private String name(YamlPart part) {
        var only = part.at("authority").words();
        if (!part.has("name") && only.size() == 1 && !part.has("authority_kind") && !part.has("one_of")) {
            return authorities.find(only.getFirst()).map(Authority::name).orElse("");
        }
        var name = part.at("name").required();
        if (name.length() > LONGEST_NAME) {
            part.at("name").fault("is no name but a sentence, more than " + LONGEST_NAME + " characters");
        }
        return name;
    }

    Told told(YamlPart part) {
        var kind = part.has("authority_kind")
                ? part.at("authority_kind").known(AuthorityReader.KINDS, "kind of authority")
                : null;
        var of = kind == null ? List.<OrgLeaf.Place>of() : places(part.at("of"));
        if (kind == null && part.has("of")) {
            part.at("of").fault("names a place but the rule no kind of authority", "add authority_kind");
        }
        return new Told(known(part.at("authority")), known(part.at("one_of")), of.isEmpty() ? null : kind, of);
    }

    private List<String> known(YamlPart part) {
        var ids = part.words();
        ids.stream()
                .filter(id -> authorities.find(id).isEmpty())
                .forEach(id -> part.unknown("authority", id, authorities.ids()));
        return ids;
    }

    private static List<OrgLeaf.Place> places(YamlPart part) {
        if (part.parts().isEmpty()) {
            part.fault("does not say where the authority is", "add of: [recipient], or another place");
        }
        return part.parts().stream().map(ConditionReader::place).toList();
    }
}

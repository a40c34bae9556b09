package dev.tocsin.notification.law;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;

/** Made-up JSON: any at all, often in the names of a fact sheet, and sheets with one spoilt place. */
@NullMarked
final class AnyJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of(
            "org",
            "timeline",
            "filed",
            "data",
            "people",
            "tests",
            "incident",
            "delays",
            "chain",
            "role",
            "regimes",
            "establishments",
            "residency",
            "aware_at",
            "categories",
            "encrypted",
            "medium",
            "total",
            "by_jurisdiction",
            "kinds",
            "eu-gdpr.risk",
            "effects",
            "flags",
            "law_enforcement_until",
            "min",
            "max",
            "best",
            "from",
            "to",
            "at",
            "DE",
            "US-CA",
            "",
            "~",
            "a/b",
            "\u0000",
            "x".repeat(300));
    private static final List<String> TEXTS = List.of(
            "",
            "controller",
            "eu-gdpr.controller",
            "not_yet_known",
            "unknown",
            "yes",
            "name",
            "DE",
            "ZZ",
            "high",
            "2026-01-01",
            "2026-01-01T10:00:00Z",
            "2026-01-01T10:00:00",
            "9999-12-31",
            "-0001-01-01",
            "+999999999-12-31T23:59:59Z",
            "2026-02-30",
            "NaN",
            "Infinity",
            "y".repeat(100_000),
            "\ud800");

    private final Random random;

    AnyJson(Random random) {
        this.random = random;
    }

    /** Makes any value, nested no deeper than this. */
    JsonNode any(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt(2000) - 500);
            case 3 -> JSON.numberNode(BigInteger.TEN.pow(random.nextInt(40)).negate());
            case 4 -> JSON.numberNode(new BigDecimal("1.5E" + (random.nextInt(800) - 400)));
            case 5, 6 -> JSON.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 7 -> list(depth);
            default -> object(depth);
        };
    }

    private JsonNode list(int depth) {
        var list = JSON.arrayNode();
        for (int count = random.nextInt(4); count > 0; count--) {
            list.add(any(depth - 1));
        }
        return list;
    }

    private JsonNode object(int depth) {
        var object = JSON.objectNode();
        for (int count = random.nextInt(6); count > 0; count--) {
            object.set(NAMES.get(random.nextInt(NAMES.size())), any(depth - 1));
        }
        return object;
    }

    /** Puts a value that fits nowhere in the place of one that is there, and returns where. */
    JsonPointer spoil(ObjectNode sheet) {
        var places = new ArrayList<JsonPointer>();
        collect(sheet, JsonPointer.empty(), places);
        var place = places.get(random.nextInt(places.size()));
        var unfit = switch (random.nextInt(4)) {
            case 0 -> JSON.booleanNode(true);
            case 1 -> JSON.textNode("no such word");
            case 2 -> JSON.numberNode(-1);
            default -> JSON.objectNode().put("no_such_name", 1);
        };
        if (sheet.at(place.head()) instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), unfit);
        } else {
            ((ObjectNode) sheet.at(place.head())).set(place.last().getMatchingProperty(), unfit);
        }
        return place;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        node.properties().forEach(entry -> {
            var below = at.appendProperty(entry.getKey());
            places.add(below);
            collect(entry.getValue(), below, places);
        });
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            places.add(at.appendIndex(index));
        }
    }
}

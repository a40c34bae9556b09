package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthorityReaderTest {

    private static final String SOUND = """
            - id: xx-office
              place: XX
              kind: data-protection-authority
              name: Office of Nowhere
              zone: Europe/Paris
              channel: form
              languages: [fr]
              confidence: memory
              checked_on: '2026-01-01'
              sources: []
            """;

    @Test
    void soundAuthorityIsRead() throws IOException {
        var authority = new AuthorityReader()
                .read(Map.of("test.yaml", yaml(SOUND)))
                .find("xx-office")
                .orElseThrow();
        assertThat(authority.isIn("XX")).isTrue();
        assertThat(authority.website()).isNull();
        assertThat(authority.isForAll()).isTrue();
    }

    @Test
    void faultsAreNamed() {
        refused(SOUND.replace("Europe/Paris", "Europe/Lutetia"), "xx-office.zone: unknown zone Europe/Lutetia");
        refused(SOUND.replace("data-protection-authority", "oracle"), "unknown kind of authority oracle");
        refused(SOUND.replace("place: XX", "place: Nowhere"), "unknown country or state code: Nowhere");
        refused(SOUND.replace("[fr]", "[french]"), "must be a list of ISO 639-1 codes");
        refused(SOUND.replace("confidence: memory", "confidence: secondary"), "names no source");
        refused(SOUND.replace("  checked_on: '2026-01-01'\n", ""), "does not say when it was last checked");
        refused(SOUND.replace("channel: form", "channel: form\n  website: nowhere"), "is no address of a site");
        refused(SOUND.replace("channel: form", "channel: form\n  colour: red"), "unknown key colour");
        refused(SOUND + SOUND, "the id is there twice");
        refused(SOUND + SOUND.replace("xx-office", "xx-other"), "the name is there twice");
    }

    private static void refused(String authorities, String fault) {
        assertThatThrownBy(() -> new AuthorityReader().read(Map.of("test.yaml", yaml(authorities))))
                .isInstanceOf(RuleBookFaulty.class)
                .hasMessageContaining(fault);
    }

    private static JsonNode yaml(String text) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(text);
    }
}

package dev.tocsin.playbook.cacao;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an action does (section 5). Types that are nothing but a text are {@link Other}: the vocabulary is open. */
public sealed interface Command {
    /** The type as the playbook writes it. */
    String type();

    /** The sentence that says what it does, for people. */
    @Nullable
    String description();

    /** A request over HTTP (5.7): method and target of the start line, headers and content with variables in them. */
    record HttpApi(
            @Nullable String description,
            String method,
            String target,
            Map<String, List<String>> headers,
            @Nullable String content)
            implements Command {
        @Override
        public String type() {
            return "http-api";
        }
    }

    /** An OpenC2 message sent over HTTP (5.10); the method is always POST. */
    record OpenC2Http(@Nullable String description, String target, Map<String, List<String>> headers, String content)
            implements Command {
        @Override
        public String type() {
            return "openc2-http";
        }
    }

    /** Something a person does (5.3). */
    record Manual(@Nullable String description, String text) implements Command {
        @Override
        public String type() {
            return "manual";
        }
    }

    /** Text for a shell or another tool: bash, caldera-cmd, elastic, jupyter, kestrel, powershell, sigma, ssh, yara and what others add. */
    record Other(String type, @Nullable String description, String text) implements Command {}
}

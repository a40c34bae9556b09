package dev.tocsin.playbook.cacao;

import java.util.Map;
import java.util.Set;

/** What the steps of a playbook refer to, by id. */
public record Definitions(
        Map<String, AgentTarget> agents,
        Map<String, AgentTarget> targets,
        Map<String, Authentication> authentications,
        Set<String> extensions) {}

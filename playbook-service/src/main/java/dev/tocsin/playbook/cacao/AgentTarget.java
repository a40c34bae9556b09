package dev.tocsin.playbook.cacao;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who executes a step or against whom (section 7): address by kind (url, dname, ipv4, ipv6), each may hold variables. */
public record AgentTarget(
        String id,
        String type,
        String name,
        Map<String, List<String>> address,
        @Nullable String port,
        @Nullable String authentication) {}

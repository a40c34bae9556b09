package dev.tocsin.notification.law;

import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Thrown when the files of a book do not compile; names every fault with file, place and hint. */
public final class RuleBookFaulty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleFault> faults;

    /** Makes it of the faults. */
    public RuleBookFaulty(List<RuleFault> faults) {
        super("The rule book does not compile:\n"
                + faults.stream().map(RuleFault::text).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Returns the same with the line of each fault; {@code text} gives the text of a file by its name. */
    public RuleBookFaulty in(UnaryOperator<String> text) {
        var lines = new HashMap<String, YamlLines>();
        return new RuleBookFaulty(faults.stream()
                .map(fault -> fault.in(lines.computeIfAbsent(fault.file(), name -> YamlLines.of(text.apply(name)))))
                .toList());
    }

    /** Returns each fault. */
    public List<RuleFault> faults() {
        return faults;
    }
}

package dev.tocsin.kit.problem;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Turns broken constraints on a request's parameters into one problem. */
final class ValidationFaults {
    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    private ValidationFaults() {}

    /** Empty if a constraint on something other than a request was broken: that is a fault of ours. */
    static Optional<Problem> problemOf(ConstraintViolationException broken) {
        var violations = broken.getConstraintViolations();
        if (violations.isEmpty() || violations.stream().anyMatch(ValidationFaults::isOurs)) {
            return Optional.empty();
        }
        var faults = violations.stream()
                .map(violation -> new Fault(pointer(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::message))
                .toList();
        return Optional.of(
                new Problem(CommonProblem.REQUEST_INVALID, "See errors for what to correct").withErrors(faults));
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        var kinds = nodes(violation.getPropertyPath()).map(Path.Node::getKind).toList();
        return kinds.isEmpty() || kinds.getFirst() != ElementKind.METHOD || kinds.contains(ElementKind.RETURN_VALUE);
    }

    // Method, parameter, then the way into the body; a parameter of its own is named like a query parameter.
    private static String pointer(Path path) {
        var inBody = new StringBuilder();
        var parameter = "";
        for (var node : (Iterable<Path.Node>) nodes(path)::iterator) {
            switch (node.getKind()) {
                case METHOD, CROSS_PARAMETER -> {}
                case PARAMETER -> parameter = SNAKE_CASE.translate(node.getName());
                default -> append(inBody, node);
            }
        }
        return inBody.isEmpty() ? "?" + parameter : inBody.toString();
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(node.getKey());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(SNAKE_CASE.translate(node.getName()));
        }
    }

    private static java.util.stream.Stream<Path.Node> nodes(Path path) {
        return StreamSupport.stream(path.spliterator(), false);
    }
}

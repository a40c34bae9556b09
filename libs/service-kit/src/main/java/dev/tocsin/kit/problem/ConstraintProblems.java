package dev.tocsin.kit.problem;

import java.util.Map;

/** A bean of a service that says which problem a broken database constraint stands for. */
@FunctionalInterface
public interface ConstraintProblems {
    /** Problem types by name of the constraint. */
    Map<String, ProblemType> byConstraint();
}

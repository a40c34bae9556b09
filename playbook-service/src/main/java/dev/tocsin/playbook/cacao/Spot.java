package dev.tocsin.playbook.cacao;

/** The place in a text where a value is to stand; knows what the author wrote before it. */
interface Spot {
    /** Takes note of what the author wrote up to the next value. */
    default void read(String literal) {}

    /** The value as it may stand there; throws IllegalArgumentException if it may not. */
    String escaped(String value);
}

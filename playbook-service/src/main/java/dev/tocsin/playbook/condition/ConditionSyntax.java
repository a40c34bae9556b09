package dev.tocsin.playbook.condition;

/** A condition that is not a comparison expression of the STIX patterning grammar; says where it went wrong. */
public final class ConditionSyntax extends RuntimeException {
    private final int position;

    ConditionSyntax(int position, String message) {
        super(message + " at character " + (position + 1));
        this.position = position;
    }

    /** Offset of the fault in the text, from 0. */
    public int position() {
        return position;
    }
}

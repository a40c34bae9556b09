package dev.tocsin.playbook.signature;

/** What became of one signature. */
public enum Verdict {
    /** It fits the document, and is in force. */
    VALID,
    /** It fits the document, but is revoked or outside its validity. */
    NOT_IN_FORCE,
    /** It does not fit the document. */
    INVALID,
    /** Its algorithm or its key is not at hand. */
    UNCHECKED
}

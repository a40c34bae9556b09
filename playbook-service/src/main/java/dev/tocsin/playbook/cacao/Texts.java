package dev.tocsin.playbook.cacao;

/** Texts of a document on their way into a message. */
final class Texts {
    private static final int MOST = 120;

    private Texts() {}

    /** The text without control characters and cut where it is long, so that a message stays readable. */
    static String shortened(String text) {
        String cut = text.length() <= MOST ? text : text.substring(0, MOST) + "…";
        return cut.replaceAll("\\p{Cntrl}", " ");
    }
}

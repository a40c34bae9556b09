package dev.tocsin.playbook.condition;

/** One word of a condition and where it stands. */
record Token(Kind kind, String text, int position) {
    enum Kind {
        VARIABLE,
        WORD,
        TEXT,
        NUMBER,
        SYMBOL,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}

package dev.tocsin.notification.law;

/** A place in a file of the book: the file, the place as a person reads it, and its JSON pointer. */
record Spot(String file, String words, String pointer) {

    /** The place of an entry of a file that is a list. */
    static Spot entry(String file, int index, String id) {
        return new Spot(file, file + ": " + id, "/" + index);
    }

    Spot at(String field) {
        return new Spot(file, words + "." + field, pointer + "/" + escaped(field));
    }

    Spot at(int index) {
        return new Spot(file, words + "[" + index + "]", pointer + "/" + index);
    }

    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}

package dev.tocsin.playbook.condition;

/** Patterns of LIKE: % stands for any run of characters, _ for one. */
final class Wildcards {
    private Wildcards() {}

    /** In time of at most the product of both lengths: on a mismatch only the latest % takes one character more. */
    static boolean match(String pattern, String text) {
        int at = 0;
        int in = 0;
        int afterPercent = -1;
        int resume = 0;
        while (at < text.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '%') {
                in++;
                afterPercent = in;
                resume = at;
            } else if (in < pattern.length() && (pattern.charAt(in) == '_' || pattern.charAt(in) == text.charAt(at))) {
                in++;
                at++;
            } else if (afterPercent >= 0) {
                in = afterPercent;
                resume++;
                at = resume;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '%') {
            in++;
        }
        return in == pattern.length();
    }
}

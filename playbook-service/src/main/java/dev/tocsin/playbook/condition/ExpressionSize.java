package dev.tocsin.playbook.condition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long an expression is once counted repetitions inside each other are written out, for the library writes them out. */
final class ExpressionSize {
    private static final long LARGEST = 20_000;
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,4})(?:,(\\d{0,4}))?}");

    private final String pattern;
    private final Deque<Long> outer = new ArrayDeque<>();
    private long size;
    private long last;
    private int at;

    ExpressionSize(String pattern) {
        this.pattern = pattern;
    }

    /** Also true of quoted stretches and open brackets, in which it would be counted wrongly. */
    boolean isTooLarge() {
        if (pattern.contains("\\Q")) {
            return true;
        }
        Matcher count = COUNT.matcher(pattern);
        while (at < pattern.length() && size <= LARGEST) {
            if (pattern.charAt(at) == '{' && count.region(at, pattern.length()).lookingAt()) {
                repeat(count);
            } else {
                step(pattern.charAt(at));
            }
        }
        return size > LARGEST || !outer.isEmpty();
    }

    private void repeat(Matcher count) {
        String most = count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2);
        long before = last;
        last *= Math.max(1, Long.parseLong(most));
        size += last - before;
        at = count.end();
    }

    private void step(char c) {
        at++;
        switch (c) {
            case '(' -> {
                outer.push(size);
                size = 0;
            }
            case ')' -> {
                last = size;
                size += outer.isEmpty() ? 0 : outer.pop();
            }
            case '[' -> {
                skipClass();
                one();
            }
            case '\\' -> {
                at++;
                one();
            }
            default -> one();
        }
    }

    private void skipClass() {
        at += pattern.startsWith("^", at) ? 1 : 0;
        at += pattern.startsWith("]", at) ? 1 : 0;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            int named = pattern.startsWith("[:", at) ? pattern.indexOf(":]", at) : -1;
            at = named > 0 ? named + 2 : at + (pattern.charAt(at) == '\\' ? 2 : 1);
        }
        at++;
    }

    private void one() {
        size++;
        last = 1;
    }
}

package dev.tocsin.notification.law;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A map or set as it would be with one member changed; made without a copy, since what-would-change asks for thousands. */
final class Overlay {

    private Overlay() {}

    /** Returns the map with the value at the key; a new key comes last. */
    static <V> Map<String, V> with(Map<String, V> base, String key, V value) {
        return new Changed<>(base, key, value);
    }

    /** Returns the set with the member, or without it. */
    static Set<String> with(Set<String> base, String member, boolean held) {
        return new Toggled(base, member, held);
    }

    private static final class Changed<V> extends AbstractMap<String, V> {
        private final Map<String, V> base;
        private final String key;
        private final V value;

        Changed(Map<String, V> base, String key, V value) {
            this.base = base;
            this.key = key;
            this.value = value;
        }

        @Override
        public @Nullable V get(@Nullable Object asked) {
            return key.equals(asked) ? value : base.get(asked);
        }

        @Override
        public boolean containsKey(@Nullable Object asked) {
            return key.equals(asked) || base.containsKey(asked);
        }

        @Override
        public Set<Entry<String, V>> entrySet() {
            return new Entries<>(base, Map.entry(key, value));
        }
    }

    private static final class Toggled extends AbstractSet<String> {
        private final Set<String> base;
        private final String member;
        private final boolean held;

        Toggled(Set<String> base, String member, boolean held) {
            this.base = base;
            this.member = member;
            this.held = held;
        }

        @Override
        public boolean contains(@Nullable Object asked) {
            return member.equals(asked) ? held : base.contains(asked);
        }

        @Override
        public Iterator<String> iterator() {
            var others = base.stream().filter(each -> !each.equals(member));
            return (held ? Stream.concat(others, Stream.of(member)) : others).iterator();
        }

        @Override
        public int size() {
            return base.size() + (held ? 1 : 0) - (base.contains(member) ? 1 : 0);
        }
    }

    private static final class Entries<V> extends AbstractSet<Map.Entry<String, V>> {
        private final Map<String, V> base;
        private final Map.Entry<String, V> changed;

        Entries(Map<String, V> base, Map.Entry<String, V> changed) {
            this.base = base;
            this.changed = changed;
        }

        @Override
        public int size() {
            return base.size() + (base.containsKey(changed.getKey()) ? 0 : 1);
        }

        @Override
        public Iterator<Map.Entry<String, V>> iterator() {
            var others = base.entrySet().iterator();
            return new Iterator<>() {
                private boolean given;

                @Override
                public boolean hasNext() {
                    return others.hasNext() || !given;
                }

                @Override
                public Map.Entry<String, V> next() {
                    var next = others.hasNext() ? others.next() : changed;
                    if (next.getKey().equals(changed.getKey())) {
                        if (given) {
                            throw new NoSuchElementException();
                        }
                        given = true;
                        return changed;
                    }
                    return next;
                }
            };
        }
    }
}

package dev.tocsin.notification.reminder;

import java.util.LinkedHashMap;
import java.util.List;

/** Those who are reminded by e-mail, by role. */
record People(List<Person> all) {

    People {
        all = List.copyOf(all);
    }

    static People of(List<String> entries) {
        return new People(entries.stream().map(Person::of).toList());
    }

    /** Returns those of the roles; who has several is named once, with the first. */
    List<Person> of(Offset offset) {
        var found = new LinkedHashMap<String, Person>();
        for (var role : offset.roles()) {
            all.stream()
                    .filter(each -> each.role().equals(role))
                    .forEach(each -> found.putIfAbsent(each.email(), each));
        }
        return List.copyOf(found.values());
    }
}

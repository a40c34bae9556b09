package dev.tocsin.kit.things;

import dev.tocsin.stack.process.Child;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts JVMs with the class path of the tests, to be killed. */
final class Processes {
    private Processes() {}

    static Child start(String name, Class<?> main, List<String> arguments, List<String> settings) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = new ArrayList<>(List.of(java, "-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        Stream.of("java.util.logging.manager", "maven.home", "user.timezone")
                .filter(key -> System.getProperty(key) != null)
                .forEach(key -> line.add("-D" + key + "=" + System.getProperty(key)));
        line.addAll(settings);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        line.addAll(arguments);
        return Child.start(new Child.Command(name, line, Map.of(), Path.of("target", name + ".log")));
    }
}

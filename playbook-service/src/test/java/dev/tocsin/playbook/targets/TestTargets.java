package dev.tocsin.playbook.targets;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Targets of tests that start no service, out of the same settings. */
public final class TestTargets {
    private TestTargets() {}

    public static Targets of(Map<String, String> settings) {
        SmallRyeConfig config = config(settings, TargetsConfig.class, SecretsConfig.class);
        SecretsConfig secrets = config.getConfigMapping(SecretsConfig.class);
        return new Targets(config.getConfigMapping(TargetsConfig.class), secrets::of);
    }

    /** Settings as the service reads them. */
    public static SmallRyeConfig config(Map<String, String> settings, Class<?>... mappings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withConverter(Duration.class, 200, new DurationConverter());
        for (Class<?> mapping : mappings) {
            builder.withMapping(mapping);
        }
        return builder.build();
    }
}

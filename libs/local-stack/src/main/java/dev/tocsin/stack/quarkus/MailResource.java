package dev.tocsin.stack.quarkus;

import dev.tocsin.stack.mail.MailSink;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mail sink for the tests of a service that sends mail; a test reads it from a field marked {@link FromStack}. */
public final class MailResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable MailSink sink;

    @Override
    public Map<String, String> start() {
        var started = MailSink.start();
        sink = started;
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "localhost",
                "quarkus.mailer.port", Integer.toString(started.smtpPort()));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(sink, new TestInjector.AnnotatedAndMatchesType(FromStack.class, MailSink.class));
    }

    @Override
    public void stop() {
        if (sink != null) {
            sink.close();
        }
    }
}

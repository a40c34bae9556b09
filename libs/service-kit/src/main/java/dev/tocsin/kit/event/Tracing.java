package dev.tocsin.kit.event;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries the W3C trace context in and out of events. */
@ApplicationScoped
public class Tracing {
    /** Name of the event attribute and of the Kafka header. */
    public static final String TRACEPARENT = "traceparent";

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private final Tracer tracer;

    Tracing(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dev.tocsin.kit");
    }

    /** The trace context of this thread, or null outside of any trace. */
    public static @Nullable String current() {
        var carrier = new HashMap<String, String>();
        W3C.inject(Context.current(), carrier, (_, name, value) -> carrier.put(name, value));
        return carrier.get(TRACEPARENT);
    }

    /** Runs an effect in a span that continues the event's trace. */
    public void within(CloudEvent event, String consumer, Runnable effect) {
        var span = continuing(consumer + " process", event.traceparent())
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", "process")
                .setAttribute("messaging.message.id", event.id())
                .setAttribute("tocsin.event.type", event.type())
                .startSpan();
        run(span, effect);
    }

    /** Runs an effect in a span that continues the trace, if there is one. */
    public void within(String name, @Nullable String traceparent, Runnable effect) {
        run(continuing(name, traceparent).startSpan(), effect);
    }

    private SpanBuilder continuing(String name, @Nullable String traceparent) {
        return tracer.spanBuilder(name).setParent(parent(traceparent));
    }

    private static void run(Span span, Runnable effect) {
        try (var _ = span.makeCurrent()) {
            effect.run();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    // The connector may have continued the trace already, from the header; then its span is the parent.
    private static Context parent(@Nullable String traceparent) {
        var current = Context.current();
        if (traceparent == null) {
            return current;
        }
        var sent = W3C.extract(current, traceparent, Header.INSTANCE);
        var continued = traceOf(current).equals(traceOf(sent));
        return continued ? current : sent;
    }

    private static String traceOf(Context context) {
        return Span.fromContext(context).getSpanContext().getTraceId();
    }

    private enum Header implements TextMapGetter<String> {
        INSTANCE;

        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return TRACEPARENT.equals(key) ? carrier : null;
        }
    }
}

package dev.tocsin.stack.quarkus;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of a test that shall hold a running server: {@code PostgresServer} or {@code KafkaServer} of
 * {@link StackResource}, {@code MailSink} of {@link MailResource}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface FromStack {}

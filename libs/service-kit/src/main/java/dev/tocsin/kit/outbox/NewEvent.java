package dev.tocsin.kit.outbox;

/**
 * An event to be told to the world.
 *
 * @param topic Kafka topic
 * @param key Kafka key: what is to stay in order
 * @param type CloudEvents type, for example {@code dev.tocsin.incident.changed.v1}
 * @param subject id of the aggregate
 * @param sequence version of the aggregate
 * @param data record that becomes the data, written as JSON when appended
 */
public record NewEvent(String topic, String key, String type, String subject, long sequence, Object data) {}

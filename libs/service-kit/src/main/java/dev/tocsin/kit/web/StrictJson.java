package dev.tocsin.kit.web;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.lang.reflect.Type;
import java.util.function.BiFunction;

/**
 * Reads a body in which no name may stand twice in one object, where the first value would else be lost without a word.
 * For methods with {@code @CustomDeserialization}.
 */
public class StrictJson implements BiFunction<ObjectMapper, Type, ObjectReader> {
    @Override
    public ObjectReader apply(ObjectMapper mapper, Type type) {
        return mapper.readerFor(mapper.constructType(type)).with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }
}

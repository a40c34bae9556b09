package dev.tocsin.kit.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that creates: repeating a request with the same {@code Idempotency-Key}, by the same principal at the same path, gives the
 * first answer again and has no second effect. The answer is stored in the transaction of the effect, which this opens. The same key with another
 * body is refused with 409. Without the header nothing changes.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}

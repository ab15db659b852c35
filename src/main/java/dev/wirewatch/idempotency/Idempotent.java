package dev.wirewatch.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has a handler of a controller take keys. With a key it runs in a transaction which commits after
 * it has answered: whatever waits for that commit goes through {@link
 * dev.wirewatch.config.Commits#afterwards}. It answers on the thread of the request, and with less
 * than a megabyte.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}

/**
 * What people send with a key is done once, however often it arrives ({@code Idempotency-Key},
 * draft-ietf-httpapi-idempotency-key-header). A handler takes part by {@link
 * dev.wirewatch.idempotency.Idempotent}: it then runs in one transaction with the key and the
 * answer, so that a program that is killed leaves all three or none. The same key with the same
 * request gets the first answer again; with another request it is refused. Keys are each person's
 * own and are forgotten after a day. Answers of 500 and above, and pages of errors, are not kept.
 */
@ApplicationModule(allowedDependencies = {"access", "background", "config", "web"})
@NullMarked
package dev.wirewatch.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

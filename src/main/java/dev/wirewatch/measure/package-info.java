/**
 * Numbers for whoever watches the program. Each module gives its own to Micrometer; {@code
 * src/docs/operations.md} lists them all. What must be asked of the database is asked through
 * {@link dev.wirewatch.measure.Sample}.
 */
@ApplicationModule(allowedDependencies = {"background"})
@NullMarked
package dev.wirewatch.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

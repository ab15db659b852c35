/**
 * Asking a server for a document: conditionally, politely, within limits of time and size, and
 * never in a private network. Whatever goes wrong is an answer too, in words that a reader
 * understands.
 */
@ApplicationModule(allowedDependencies = {"config"})
@NullMarked
package dev.wirewatch.fetch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Starts the program with options of the Java virtual machine that suit it, which a jar cannot
 * bring along: where {@code java -jar} is told none, the process replaces itself by one that is.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.wirewatch.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What texts have in common, where they differ, and which language they are in. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.wirewatch.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

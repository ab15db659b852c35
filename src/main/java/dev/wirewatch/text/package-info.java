/** What texts have in common, and where they differ. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.wirewatch.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Layout, errors and paging that all pages and calls share; no domain type. */
@ApplicationModule(
    allowedDependencies = {},
    type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.wirewatch.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What every request passes before it reaches a page or a call: names, sites, who it is, roles. */
@NullMarked
package dev.wirewatch.access.guard;

import org.jspecify.annotations.NullMarked;

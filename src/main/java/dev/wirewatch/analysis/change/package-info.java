/** What has come and changed on each passage since a time. */
@NamedInterface("change")
@NullMarked
package dev.wirewatch.analysis.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

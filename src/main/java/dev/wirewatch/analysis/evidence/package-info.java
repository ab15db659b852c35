/**
 * Items that support, contradict or update what passages claim, each with a copy of the item as it
 * stood. A piece that is taken back stays, with who did so and when.
 */
@NamedInterface("evidence")
@NullMarked
package dev.wirewatch.analysis.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

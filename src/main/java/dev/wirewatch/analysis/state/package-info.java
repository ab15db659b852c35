/**
 * How claims stand by their evidence: one word for each, with its reason and the pieces that it
 * rests on.
 */
@NamedInterface("state")
@NullMarked
package dev.wirewatch.analysis.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

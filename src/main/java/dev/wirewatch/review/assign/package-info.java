/**
 * Items that are set aside for somebody for a time, so that two people never get the same from the
 * queue. Whoever sets items aside does so alone; who decides about his items keeps them for longer.
 */
@NamedInterface("assign")
@NullMarked
package dev.wirewatch.review.assign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

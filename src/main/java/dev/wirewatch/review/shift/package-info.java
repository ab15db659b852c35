/** What came in, was decided and stayed open while somebody was at the desk. */
@NamedInterface("shift")
@NullMarked
package dev.wirewatch.review.shift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Who looks at which item just now. */
@NamedInterface("presence")
@NullMarked
package dev.wirewatch.review.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

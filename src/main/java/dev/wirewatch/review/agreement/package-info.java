/** How far people agree who decided about the same items. */
@NamedInterface("agreement")
@NullMarked
package dev.wirewatch.review.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

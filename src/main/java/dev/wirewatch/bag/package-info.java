/**
 * Bags of files that prove themselves unchanged (BagIt, RFC 8493), as ZIP files: {@link
 * dev.wirewatch.bag.Bag} writes one as it comes, {@link dev.wirewatch.bag.BagCheck} tells whether
 * one is whole. Needs nothing of the rest of the program, so that checking one starts at once.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.wirewatch.bag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

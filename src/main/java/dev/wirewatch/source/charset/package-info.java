/** Which characters bytes mean, whatever a document says of itself. */
@NamedInterface("charset")
@NullMarked
package dev.wirewatch.source.charset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

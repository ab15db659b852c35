/** Which characters bytes mean, whatever a document says of itself. */
@NullMarked
package dev.wirewatch.source.charset;

import org.jspecify.annotations.NullMarked;

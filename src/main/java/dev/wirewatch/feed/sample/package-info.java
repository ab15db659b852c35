/** The bundled sample wire: invented items for looking around without a network. */
@NamedInterface("sample")
@NullMarked
package dev.wirewatch.feed.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

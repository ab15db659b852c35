/** The bundled sample wire: invented items for looking around without a network. */
@NullMarked
package dev.wirewatch.feed.sample;

import org.jspecify.annotations.NullMarked;

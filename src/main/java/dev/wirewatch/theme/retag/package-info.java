/** Tags what is stored anew when the rules change, in the background. */
@NullMarked
package dev.wirewatch.theme.retag;

import org.jspecify.annotations.NullMarked;

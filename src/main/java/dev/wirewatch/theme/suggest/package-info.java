/**
 * A second opinion beside the rules: which items look like those that the desk gave a theme, though
 * no rule matched. It is learned from the desk's decisions whenever it is asked for, tags nothing,
 * and names the words that speak for each item.
 */
@NamedInterface("suggest")
@NullMarked
package dev.wirewatch.theme.suggest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

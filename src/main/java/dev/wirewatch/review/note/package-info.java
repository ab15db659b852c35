/**
 * Notes that people write about items: a thread per item, whose edits keep what was said before,
 * and whose {@code @names} are kept so that everybody finds what mentions them.
 */
@NamedInterface("note")
@NullMarked
package dev.wirewatch.review.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

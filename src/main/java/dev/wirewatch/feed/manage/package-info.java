/**
 * Looking after many feeds: finding them page by page, changing many at once, and following the
 * rounds of polls that somebody asked for. Works on thousands of feeds in a fixed number of
 * statements.
 */
@NamedInterface("manage")
@NullMarked
package dev.wirewatch.feed.manage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

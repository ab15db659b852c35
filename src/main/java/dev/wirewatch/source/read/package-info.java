/**
 * Reading an answer as its source is described: a watched page by its selectors, a feed by the
 * parser, and whatever a search engine has put between reader and outlet taken away.
 */
@NamedInterface("read")
@NullMarked
package dev.wirewatch.source.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

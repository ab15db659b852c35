/**
 * Reading feed documents of every dialect into plain {@link dev.wirewatch.feed.Entry} records. What
 * is not well-formed is mended first, and each repair is told.
 */
@NullMarked
package dev.wirewatch.feed.parse;

import org.jspecify.annotations.NullMarked;

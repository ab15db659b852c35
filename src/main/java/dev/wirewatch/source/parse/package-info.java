/**
 * Reading feed documents of every dialect into plain {@link dev.wirewatch.source.Entry} records.
 * What is not well-formed is mended first, and each repair is told.
 */
@NamedInterface("parse")
@NullMarked
package dev.wirewatch.source.parse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Why a theme's rule matches a text, or what is missing: the query language's explanation, for the
 * rules in force and for drafts.
 */
@NamedInterface("explain")
@NullMarked
package dev.wirewatch.theme.explain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

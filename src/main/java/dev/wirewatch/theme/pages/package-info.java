/**
 * What the pages of themes share: rules as text, days as bars, versions, stored items tagged anew.
 */
@NamedInterface("pages")
@NullMarked
package dev.wirewatch.theme.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * What the pages of themes share: rules as text, days as bars, versions, stored items tagged anew.
 */
@NullMarked
package dev.wirewatch.dashboard.theme;

import org.jspecify.annotations.NullMarked;

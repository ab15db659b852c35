/** Dates as publishers write them: of all calendars, languages and zones, or none. */
@NullMarked
package dev.wirewatch.source.date;

import org.jspecify.annotations.NullMarked;

/** The list of feeds: to find among thousands, and to change many at once. */
@NullMarked
package dev.wirewatch.feed.pages.list;

import org.jspecify.annotations.NullMarked;

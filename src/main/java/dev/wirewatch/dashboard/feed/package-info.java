/** What all pages of feeds share: health in words, the chart of polls, and running rounds. */
@NullMarked
package dev.wirewatch.dashboard.feed;

import org.jspecify.annotations.NullMarked;

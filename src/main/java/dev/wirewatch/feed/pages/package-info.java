/** What all pages of feeds share: health in words, the chart of polls, and running rounds. */
@NamedInterface("pages")
@NullMarked
package dev.wirewatch.feed.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

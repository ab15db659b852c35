/** The page of all feeds: how each is doing, and polling now. */
@NullMarked
package dev.wirewatch.dashboard.feed;

import org.jspecify.annotations.NullMarked;

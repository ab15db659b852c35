/** The forms about feeds: to add one after a look at what it brings, to change, to delete. */
@NullMarked
package dev.wirewatch.feed.pages.edit;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.wirewatch.feed.pages.edit;

import org.jspecify.annotations.NullMarked;

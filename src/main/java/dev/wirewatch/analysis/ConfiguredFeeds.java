package dev.wirewatch.analysis;

import dev.wirewatch.feed.Feed;
import java.util.List;

/** The feeds that citations may link to. */
@FunctionalInterface
interface ConfiguredFeeds {

  List<Feed> all();
}

package dev.wirewatch.item;

import java.util.List;

/** An item about to be stored. */
record NewItem(long id, long storyId, Arrival arrival, List<Tag> tags) {}

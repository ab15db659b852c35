package dev.wirewatch.item;

import java.util.List;

/** An item about to be stored. */
record NewItem(long id, String identity, long storyId, Draft draft, List<Tag> tags) {}

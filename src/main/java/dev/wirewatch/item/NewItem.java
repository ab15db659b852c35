package dev.wirewatch.item;

import dev.wirewatch.item.ItemTagger.ItemText;
import java.util.List;

/** An item about to be stored. */
record NewItem(
    long id,
    String identity,
    long storyId,
    String storyKey,
    Arrival arrival,
    ItemText text,
    List<Tag> tags) {}

package dev.wirewatch.review;

import java.util.Collection;

/**
 * Says that people do something with items other than decide: set them aside, look at them. It is
 * told on the node where it happens.
 *
 * @param itemIds which items
 */
public record DeskNews(Collection<Long> itemIds) {}

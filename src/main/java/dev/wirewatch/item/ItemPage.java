package dev.wirewatch.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of items.
 *
 * @param next cursor of the page after this one; none on the last
 * @param total how many items match in all
 */
public record ItemPage(List<Item> items, @Nullable String next, long total) {}

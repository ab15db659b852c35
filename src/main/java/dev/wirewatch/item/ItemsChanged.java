package dev.wirewatch.item;

import java.util.List;

/**
 * Stored items changed, such as by a decision, an edit or another rule, and can be found on this
 * node as they are now. What is removed is among them.
 */
public record ItemsChanged(List<Long> itemIds) {}

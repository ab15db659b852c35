package dev.wirewatch.item;

import java.util.List;

/** New items are stored, tagged and searchable on this node. */
public record ItemsStored(List<Long> itemIds) {}

package dev.wirewatch.theme.backtest;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.Item;
import java.util.List;

/**
 * An item that a draft gains or loses.
 *
 * @param evidence where the draft matches a gained one, or the present rule a lost one
 * @param sentence why the draft matches, or what it misses
 */
public record DraftDifference(Item item, List<Evidence> evidence, String sentence) {}

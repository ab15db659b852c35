package dev.wirewatch.feed.sample;

import java.util.List;

/**
 * A feed of the sample wire.
 *
 * @param outlet marked as a sample, as the name is
 * @param country where the outlet sits, in words
 * @param language BCP 47 tag of its items
 */
public record SampleFeed(
    String name, String outlet, String country, String language, List<SampleItem> items) {}

package dev.wirewatch.source.parse.damage;

import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/** Makes a damaged copy of a feed, at a place that chance decides. */
record Deed(BiFunction<SampleFeed, RandomGenerator, Damaged> change) {}

/**
 * What a draft of a rule would change before it is saved: run over the search index, by the query
 * language that tags items too, and held against what the desk decided. Rule is compared with rule;
 * where stored tags lag behind the rule in force, the result says so.
 */
@NullMarked
package dev.wirewatch.theme.backtest;

import org.jspecify.annotations.NullMarked;

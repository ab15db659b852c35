/**
 * Tags what is stored anew when rules change, in the background, on one node at a time. A run reads
 * all items in the order of their ids, tries only the rules that changed, and keeps its place after
 * each batch, so that a crash or another node goes on there. What comes in meanwhile is tagged
 * under the new rules already; rules that change meanwhile make the run start again.
 */
@NullMarked
package dev.wirewatch.theme.retag;

import org.jspecify.annotations.NullMarked;

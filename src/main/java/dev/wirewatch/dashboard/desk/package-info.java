/**
 * The review desk: the queue of what is to be decided on the left, the item in focus with all that
 * a decision needs on the right. The lines are those of the wire ({@code dashboard.wire});
 * decisions are sent by the scripts that send them everywhere, or by plain forms.
 */
@NullMarked
package dev.wirewatch.dashboard.desk;

import org.jspecify.annotations.NullMarked;

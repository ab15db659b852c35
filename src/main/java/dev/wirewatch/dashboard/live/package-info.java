/**
 * The stream of events (WHATWG HTML, 9.2) that open pages listen to. One thread writes to all of
 * them, what does not fit into a connection at once ends it, and there are never more than the
 * settings allow: whoever gets none asks now and then instead ({@code live.js}).
 */
@NullMarked
package dev.wirewatch.dashboard.live;

import org.jspecify.annotations.NullMarked;

/**
 * What servers are told for single feeds: user agent, headers, password, cookies. Secrets are
 * stored sealed with a key from the data folder, are sent to the server that they were entered for
 * and to no other, and are never shown again.
 */
@NullMarked
package dev.wirewatch.feed.access;

import org.jspecify.annotations.NullMarked;

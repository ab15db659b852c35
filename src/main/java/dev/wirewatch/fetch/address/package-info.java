/**
 * Addresses of the Internet: which are the same, how they are spelt, and which may be asked at all.
 */
@NamedInterface("address")
@NullMarked
package dev.wirewatch.fetch.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

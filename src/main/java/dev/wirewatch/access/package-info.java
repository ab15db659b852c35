/**
 * Who may use the program and what they did: on loopback a single local editor, else people who
 * sign in. {@code guard} is what every request passes, {@code signin} and {@code token} find out
 * who it is, {@code user} keeps them, {@code log} what they did, {@code pages} shows it.
 */
@ApplicationModule(allowedDependencies = {"web", "web::page", "config"})
@NullMarked
package dev.wirewatch.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Which items a theme is about, and why: rules in the query language, matched all at once, each tag
 * with its evidence.
 *
 * <p>Here are the themes and rules in force, for everyone to read; this package knows none of those
 * below it. {@code match} runs rules over texts, {@code file} reads {@code themes.yml}, {@code
 * store} keeps themes in the database, {@code edit} changes them, {@code retag} brings stored items
 * under changed rules, {@code pack} passes themes on.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "access::log",
      "background",
      "config",
      "query",
      "query::explain",
      "recall",
      "text",
      "web",
      "web::page",
      "item"
    })
@NullMarked
package dev.wirewatch.theme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

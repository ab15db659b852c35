/**
 * How text becomes words in every script, and the one query language that themes, search and saved
 * views share. Knows no item and no theme: a rule is text in, a Lucene query out.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.wirewatch.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

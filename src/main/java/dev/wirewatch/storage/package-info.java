/**
 * Whether anything can be stored at present: room on the data folder's disk, a folder that can be
 * written to, a database that answers. While it cannot, intake waits, changes are refused in words,
 * pages and search go on as far as the database answers, and the program's health is DOWN; all of
 * it ends by itself ({@code src/docs/decisions/0036-disk-reserve.md}).
 */
@ApplicationModule(allowedDependencies = {"background", "config"})
@NullMarked
package dev.wirewatch.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

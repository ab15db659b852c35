/** Views that people keep: their page, their cards on the dashboard, and how one is kept. */
@NullMarked
package dev.wirewatch.dashboard.view;

import org.jspecify.annotations.NullMarked;

/** What the web console needs to start: its configuration, and its page at every address of its own. */
@NullMarked
package dev.tocsin.incident.console;

import org.jspecify.annotations.NullMarked;

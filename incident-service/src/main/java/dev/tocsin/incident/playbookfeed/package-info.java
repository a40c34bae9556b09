/** What playbook-service tells of its runs, turned into timeline entries. */
@NullMarked
package dev.tocsin.incident.playbookfeed;

import org.jspecify.annotations.NullMarked;

/** Dry runs and drills over HTTP: what a playbook would do, and how it goes when everybody plays along. Nothing here can send anything. */
@NullMarked
package dev.tocsin.playbook.drill;

import org.jspecify.annotations.NullMarked;

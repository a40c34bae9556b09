/** Tests of what is known of incidents. */
@NullMarked
package dev.tocsin.playbook.incident;

import org.jspecify.annotations.NullMarked;

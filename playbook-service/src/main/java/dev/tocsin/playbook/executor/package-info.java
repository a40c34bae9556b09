/** Sends the commands of playbooks to systems outside. */
@NullMarked
package dev.tocsin.playbook.executor;

import org.jspecify.annotations.NullMarked;

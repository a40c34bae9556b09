/** Runs of playbooks: how they are stored, driven on, decided and shown. */
@NullMarked
package dev.tocsin.playbook.run;

import org.jspecify.annotations.NullMarked;

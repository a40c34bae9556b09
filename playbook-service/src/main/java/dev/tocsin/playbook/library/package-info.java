/** The library of playbooks: which versions there are, and what each says. */
@NullMarked
package dev.tocsin.playbook.library;

import org.jspecify.annotations.NullMarked;

/** CACAO Security Playbooks v2.0 (OASIS CS01): the object model, its reader and its validator. Pure. */
@NullMarked
package dev.tocsin.playbook.cacao;

import org.jspecify.annotations.NullMarked;

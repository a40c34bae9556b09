/** Signatures of playbooks (CACAO v2.0 section 10.15) over their canonical form (RFC 8785). Pure. */
@NullMarked
package dev.tocsin.playbook.signature;

import org.jspecify.annotations.NullMarked;

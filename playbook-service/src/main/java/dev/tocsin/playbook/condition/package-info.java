/** Conditions of CACAO v2.0: the comparison expressions of STIX patterning over playbook variables. Pure. */
@NullMarked
package dev.tocsin.playbook.condition;

import org.jspecify.annotations.NullMarked;

/** Tests of what is heard of incidents, and what it starts. */
@NullMarked
package dev.tocsin.playbook.matching;

import org.jspecify.annotations.NullMarked;

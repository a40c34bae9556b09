/** Tests of what is heard of duties. */
@NullMarked
package dev.tocsin.playbook.dutyfeed;

import org.jspecify.annotations.NullMarked;

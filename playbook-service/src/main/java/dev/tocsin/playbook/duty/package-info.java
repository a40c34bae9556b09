/** What this service knows of duties: the little that steps wait for. */
@NullMarked
package dev.tocsin.playbook.duty;

import org.jspecify.annotations.NullMarked;

/** Secrets for systems outside, sealed in the database: they come in and are used, and never come out. */
@NullMarked
package dev.tocsin.playbook.vault;

import org.jspecify.annotations.NullMarked;

/** Identifiers: UUIDs of version 7, made here and nowhere else. */
@NullMarked
package dev.tocsin.kit.id;

import org.jspecify.annotations.NullMarked;

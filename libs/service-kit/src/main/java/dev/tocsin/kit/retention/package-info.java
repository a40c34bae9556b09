/** How long the kit keeps its own notes. */
@NullMarked
package dev.tocsin.kit.retention;

import org.jspecify.annotations.NullMarked;

/** The packaged services as single processes, beside servers that a test brings itself. */
@NullMarked
package dev.tocsin.packaged;

import org.jspecify.annotations.NullMarked;

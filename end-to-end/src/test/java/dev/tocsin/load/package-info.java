/** How the packaged services stand up to many requests. */
@NullMarked
package dev.tocsin.load;

import org.jspecify.annotations.NullMarked;

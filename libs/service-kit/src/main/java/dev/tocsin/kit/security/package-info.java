/** Who is acting. */
@NullMarked
package dev.tocsin.kit.security;

import org.jspecify.annotations.NullMarked;

/** Problem documents of RFC 9457 for whatever can go wrong in a request. */
@NullMarked
package dev.tocsin.kit.problem;

import org.jspecify.annotations.NullMarked;

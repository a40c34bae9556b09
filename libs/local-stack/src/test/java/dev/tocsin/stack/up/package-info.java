@NullMarked
package dev.tocsin.stack.up;

import org.jspecify.annotations.NullMarked;

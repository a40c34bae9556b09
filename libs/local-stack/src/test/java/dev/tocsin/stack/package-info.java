@NullMarked
package dev.tocsin.stack;

import org.jspecify.annotations.NullMarked;

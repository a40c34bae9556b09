@NullMarked
package dev.tocsin.stack.process;

import org.jspecify.annotations.NullMarked;

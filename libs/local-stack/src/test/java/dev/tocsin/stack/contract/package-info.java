@NullMarked
package dev.tocsin.stack.contract;

import org.jspecify.annotations.NullMarked;

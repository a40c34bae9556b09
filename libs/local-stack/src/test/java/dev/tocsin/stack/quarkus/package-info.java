@NullMarked
package dev.tocsin.stack.quarkus;

import org.jspecify.annotations.NullMarked;

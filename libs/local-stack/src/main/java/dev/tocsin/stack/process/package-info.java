/** Child processes that never outlive us, and the ports they listen on. */
@NullMarked
package dev.tocsin.stack.process;

import org.jspecify.annotations.NullMarked;

/** How fast the law engine is. */
@NullMarked
package dev.tocsin.benchmark.law;

import org.jspecify.annotations.NullMarked;

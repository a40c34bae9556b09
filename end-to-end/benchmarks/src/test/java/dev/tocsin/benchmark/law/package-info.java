/** That what is measured is right. */
@NullMarked
package dev.tocsin.benchmark.law;

import org.jspecify.annotations.NullMarked;

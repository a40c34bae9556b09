/** The same rules of law written for Drools. */
@NullMarked
package dev.tocsin.benchmark.drools;

import org.jspecify.annotations.NullMarked;

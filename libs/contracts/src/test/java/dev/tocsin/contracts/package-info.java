/** Tests of the data that the services promise each other. */
@NullMarked
package dev.tocsin.contracts;

import org.jspecify.annotations.NullMarked;

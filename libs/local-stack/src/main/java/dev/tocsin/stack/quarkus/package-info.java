/** Test resources that give a service under test its database, its broker and tokens it accepts. */
@NullMarked
package dev.tocsin.stack.quarkus;

import org.jspecify.annotations.NullMarked;

/** What the tests of the three services share: their topics, their contract, the rules of their code. */
@NullMarked
package dev.tocsin.stack.testing;

import org.jspecify.annotations.NullMarked;

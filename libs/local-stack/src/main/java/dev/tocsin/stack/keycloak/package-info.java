/** Keycloak from its real distribution, as a process of its own. */
@NullMarked
package dev.tocsin.stack.keycloak;

import org.jspecify.annotations.NullMarked;

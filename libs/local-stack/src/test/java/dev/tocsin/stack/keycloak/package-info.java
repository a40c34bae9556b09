@NullMarked
package dev.tocsin.stack.keycloak;

import org.jspecify.annotations.NullMarked;

/** Real servers without containers: PostgreSQL, Kafka, Keycloak, a mail sink. */
@NullMarked
package dev.tocsin.stack;

import org.jspecify.annotations.NullMarked;

/** Stories over the packaged services: real PostgreSQL, Kafka, Keycloak and mail, told from outside by HTTP and Kafka alone. */
@NullMarked
package dev.tocsin.story;

import org.jspecify.annotations.NullMarked;

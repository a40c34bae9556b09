/** Tests of the playbook-service. */
@NullMarked
package dev.tocsin.playbook;

import org.jspecify.annotations.NullMarked;

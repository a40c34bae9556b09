/** A made-up outsourcer with clients, contracts, monitors and playbooks, put in through the services' own API. */
@NullMarked
package dev.tocsin.stack.demo;

import org.jspecify.annotations.NullMarked;

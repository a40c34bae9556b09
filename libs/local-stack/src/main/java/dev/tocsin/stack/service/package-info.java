/** The packaged services as processes, with the servers they need. */
@NullMarked
package dev.tocsin.stack.service;

import org.jspecify.annotations.NullMarked;

/** The law engine: a pure core that turns a fact sheet and a rule book into duties, each with its reasons. */
@NullMarked
package dev.tocsin.notification.law;

import org.jspecify.annotations.NullMarked;

/** Takes in mail that must not leave the machine, and shows it. */
@NullMarked
package dev.tocsin.stack.mail;

import org.jspecify.annotations.NullMarked;

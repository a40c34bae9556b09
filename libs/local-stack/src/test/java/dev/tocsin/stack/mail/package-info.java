@NullMarked
package dev.tocsin.stack.mail;

import org.jspecify.annotations.NullMarked;

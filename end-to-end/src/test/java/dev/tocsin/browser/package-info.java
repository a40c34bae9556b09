/** What people do in the console, in a real browser against the whole stack. */
@NullMarked
package dev.tocsin.browser;

import org.jspecify.annotations.NullMarked;

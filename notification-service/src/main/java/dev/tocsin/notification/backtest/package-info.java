/** Real public breaches, and what the law engine says of them: what was owed, by when, and whether it was done in time. */
@NullMarked
package dev.tocsin.notification.backtest;

import org.jspecify.annotations.NullMarked;

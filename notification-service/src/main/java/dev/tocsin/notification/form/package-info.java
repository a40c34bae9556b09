/** Forms and letters as data, and what the facts fill in of them. Pure: no framework, no clock, no database. */
@NullMarked
package dev.tocsin.notification.form;

import org.jspecify.annotations.NullMarked;

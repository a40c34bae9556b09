@NullMarked
package dev.tocsin.notification.form;

import org.jspecify.annotations.NullMarked;

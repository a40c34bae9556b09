/** What-if questions on any fact sheet, and the answers of the law engine as the world sees them. */
@NullMarked
package dev.tocsin.notification.assessment;

import org.jspecify.annotations.NullMarked;

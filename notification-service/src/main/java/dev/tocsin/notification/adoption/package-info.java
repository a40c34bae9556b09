/** Rule packs over HTTP: what was found, what it would change for open incidents, and who accepts or withdraws it. */
@NullMarked
package dev.tocsin.notification.adoption;

import org.jspecify.annotations.NullMarked;

/** Rule packs as files: read, checked, signed; no service is needed for it. */
@NullMarked
package dev.tocsin.notification.rulepack;

import org.jspecify.annotations.NullMarked;

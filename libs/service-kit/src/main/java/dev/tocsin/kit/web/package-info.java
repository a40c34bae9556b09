/** What every HTTP interface of Tocsin shares: pages, versions, idempotency keys. */
@NullMarked
package dev.tocsin.kit.web;

import org.jspecify.annotations.NullMarked;

/** Renderings of notices: pages, PDF (PDF/UA), plain text and JSON. */
@NullMarked
package dev.tocsin.notification.render;

import org.jspecify.annotations.NullMarked;

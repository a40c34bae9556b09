/** What a service leaves behind when its process is killed in the middle of something. */
@NullMarked
package dev.tocsin.killed;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.tocsin.playbook.signature;

import org.jspecify.annotations.NullMarked;

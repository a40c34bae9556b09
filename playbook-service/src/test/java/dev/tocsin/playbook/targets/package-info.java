@NullMarked
package dev.tocsin.playbook.targets;

import org.jspecify.annotations.NullMarked;

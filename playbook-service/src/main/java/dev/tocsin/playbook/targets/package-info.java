/** Systems outside that playbooks act on: where they are and how to sign in to them. */
@NullMarked
package dev.tocsin.playbook.targets;

import org.jspecify.annotations.NullMarked;

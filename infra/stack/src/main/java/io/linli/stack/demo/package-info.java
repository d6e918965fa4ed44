/**
 * Two years of a group's life that nobody lived: seeded, repeatable, with the failures
 * that the procedures name.
 */
@NullMarked
package io.linli.stack.demo;

import org.jspecify.annotations.NullMarked;

/**
 * How a company or a group comes to the platform: asked for, decided by an operator, made
 * step by step, and closed or opened again later.
 */
@NullMarked
package io.linli.console.onboarding;

import org.jspecify.annotations.NullMarked;

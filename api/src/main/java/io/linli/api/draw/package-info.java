/**
 * Drawing lots so that anybody can draw them again.
 */
@NullMarked
package io.linli.api.draw;

import org.jspecify.annotations.NullMarked;

/**
 * The company's case library 投诉案例库: what solved complaints teach (C-15).
 */
@NullMarked
package io.linli.api.library;

import org.jspecify.annotations.NullMarked;

/**
 * Notice boards 宣传栏: fixed sections, what hangs there, and who sees to it.
 */
@NullMarked
package io.linli.api.board;

import org.jspecify.annotations.NullMarked;

/**
 * Who works for a company, where and as what, and what they were trained in.
 */
@NullMarked
package io.linli.api.staff;

import org.jspecify.annotations.NullMarked;

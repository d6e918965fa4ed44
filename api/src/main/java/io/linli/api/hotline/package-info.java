/**
 * Complaints that superior departments hand down 上级转来的投诉 to a company, and which of its
 * complaints they are (C-05, C-16, C-19).
 */
@NullMarked
package io.linli.api.hotline;

import org.jspecify.annotations.NullMarked;

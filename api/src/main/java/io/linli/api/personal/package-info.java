/**
 * Who was shown personal data: written down, and asked for by the company's
 * administrator.
 */
@NullMarked
package io.linli.api.personal;

import org.jspecify.annotations.NullMarked;

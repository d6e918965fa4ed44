/**
 * Violations 违章 on the sites of renovations: found, served, rectified, re-checked and
 * reported (D-04 to D-08, D-13, D-14, D-26). Nobody depends on this package.
 */
@NullMarked
package io.linli.api.violation;

import org.jspecify.annotations.NullMarked;

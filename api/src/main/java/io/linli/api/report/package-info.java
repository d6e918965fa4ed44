/**
 * The annual satisfaction reports that the nightly run has published (P-02).
 */
@NullMarked
package io.linli.api.report;

import org.jspecify.annotations.NullMarked;

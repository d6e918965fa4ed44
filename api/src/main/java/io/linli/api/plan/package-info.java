/**
 * What is filed with the Property Management Department each year: next year's work plan
 * and the satisfaction report.
 */
@NullMarked
package io.linli.api.plan;

import org.jspecify.annotations.NullMarked;

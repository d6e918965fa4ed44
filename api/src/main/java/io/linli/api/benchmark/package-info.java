/**
 * The KPIs of companies, projects and months, in the figures of the last published run.
 */
@NullMarked
package io.linli.api.benchmark;

import org.jspecify.annotations.NullMarked;

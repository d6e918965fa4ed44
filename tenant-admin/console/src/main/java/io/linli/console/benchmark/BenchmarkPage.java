package io.linli.console.benchmark;

import java.time.YearMonth;
import java.util.List;

/**
 * Everything that the page shows.
 *
 * @param reversed the period was asked for the wrong way round
 */
record BenchmarkPage(Run run, List<YearMonth> months, Benchmark benchmark, IntervalChart chart, boolean reversed) {
}

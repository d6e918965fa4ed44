package io.linli.kpi.report;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a report was made from: with the same origin it comes out the same, byte by byte.
 *
 * @param day the last day that is counted, in that zone
 * @param inputHash hash of every row of the company that could matter
 * @param snapshot the versions of the lake's tables
 */
public record Origin(LocalDate day, ZoneId zone, String kpiVersion, String inputHash, String snapshot) {

	Origin with(String hash) {
		return new Origin(this.day, this.zone, this.kpiVersion, hash, this.snapshot);
	}

}

package io.linli.kpi.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;

/**
 * What a report was made from: the same release of the program makes the same of it, byte
 * by byte.
 *
 * @param day the last day that is counted, in that zone
 * @param inputHash hash of every row of the company that could matter
 * @param snapshot the versions of the lake's tables
 * @param restatements hash of the company's restated figures, which the lake does not
 * have
 */
public record Origin(LocalDate day, ZoneId zone, String kpiVersion, String inputHash, String snapshot,
		String restatements) {

	/** The hash of figures that were stated again. */
	public static String of(List<RestatedFigure> restated) {
		return hash(restated.stream().map(RestatedFigure::toString).sorted().toList().toString());
	}

	Origin with(String inputs, String again) {
		return new Origin(this.day, this.zone, this.kpiVersion, inputs, this.snapshot, again);
	}

	static String hash(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}

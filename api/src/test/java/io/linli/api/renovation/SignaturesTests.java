package io.linli.api.renovation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.linli.api.graphql.RefusedException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("D-05")
class SignaturesTests {

	/** It is May 21st in Shanghai already, and May 20th in London still. */
	private static final Instant COMPLETED = Instant.parse("2026-05-20T16:00:00Z");

	private static final Instant ACCEPTED = Instant.parse("2026-05-22T15:59:59Z");

	@ParameterizedTest
	@CsvSource({ "Asia/Shanghai, 2026-05-20, false", "Asia/Shanghai, 2026-05-21, true",
			"Asia/Shanghai, 2026-05-22, true", "Asia/Shanghai, 2026-05-23, false", "Europe/London, 2026-05-20, true",
			"Europe/London, 2026-05-19, false", "Asia/Urumqi, 2026-05-20, true" })
	void aDayIsHeldAgainstTheClocksOfTheProject(String zone, String day, boolean taken) {
		Signatures signatures = new Signatures(
				List.of(new Signature(Signature.Party.OWNER, "王芳", LocalDate.parse(day))), ZoneId.of(zone));
		assertThat(isTaken(signatures)).isEqualTo(taken);
	}

	private static boolean isTaken(Signatures signatures) {
		try {
			signatures.expectBetween(COMPLETED, ACCEPTED);
			return true;
		}
		catch (RefusedException ex) {
			return false;
		}
	}

}

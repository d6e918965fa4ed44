package io.linli.api.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The five procedures that the platform ships; a company works by them until it publishes
 * its own.
 */
@Component
class PlatformProcedures {

	private final List<PlatformProcedure> all;

	PlatformProcedures() {
		try (InputStream file = Objects.requireNonNull(PlatformProcedures.class.getResourceAsStream("platform.json"))) {
			this.all = List.of(new JsonMapper().readValue(file, PlatformProcedure[].class));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<PlatformProcedure> all() {
		return this.all;
	}

}

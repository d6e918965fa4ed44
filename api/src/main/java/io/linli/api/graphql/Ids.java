package io.linli.api.graphql;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * Keys of new rows: UUID version 7, which grow with time and keep indexes dense.
 */
public final class Ids {

	private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

	private Ids() {
	}

	/** A key that nobody has yet. */
	public static UUID next() {
		return GENERATOR.generate();
	}

}

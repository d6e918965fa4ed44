package io.linli.departure;

import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an export holds: {@code manifest.json}, the last of its files.
 *
 * @param format of the export itself: {@value #FORMAT}
 * @param asOf the time of the snapshot that all tables are of, ISO 8601
 * @param groups of which the company was or is a member
 */
public record Manifest(int format, Company company, Schema schema, String asOf, List<Group> groups, List<Rows> tables,
		Files files) {

	static final int FORMAT = 1;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
				DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
		.build();

	/** The company, by the names that it had. */
	public record Company(String id, String alias, String name) {
	}

	/** A group that the company's rows name. */
	public record Group(String id, String name) {
	}

	/**
	 * The schema of the rows: they go into a database with the same changesets.
	 *
	 * @param newest the changelog file with the last date
	 * @param digest SHA-256 of the changesets' names, in hexadecimal
	 */
	public record Schema(long changesets, String newest, String digest) {
	}

	/**
	 * One table, a line of JSON for each row.
	 *
	 * @param columns and, in the same order, the PostgreSQL types of them
	 * @param sha256 of the file in the export, in hexadecimal
	 * @param restored whether the rows come in again; figures are counted anew
	 */
	public record Rows(String name, List<String> columns, List<String> types, long rows, String sha256,
			boolean restored) {

		String entry() {
			return "tables/" + this.name + ".jsonl";
		}

	}

	/**
	 * The stored files.
	 *
	 * @param bytes of all together
	 * @param sha256 of lines with name and SHA-256 of each, in the order of the export
	 */
	public record Files(long count, long bytes, String sha256) {
	}

	byte[] bytes() {
		return JSON.writeValueAsBytes(this);
	}

	/**
	 * Reads a manifest.
	 * @throws RestoreException where it is none
	 */
	static Manifest of(byte[] bytes) throws RestoreException {
		try {
			Manifest read = JSON.readValue(bytes, Manifest.class);
			if (read.format != FORMAT) {
				throw new RestoreException(
						"The export has the format %d; this release reads %d".formatted(read.format, FORMAT));
			}
			return read;
		}
		catch (JacksonException ex) {
			throw new RestoreException("manifest.json cannot be read: " + ex.getOriginalMessage());
		}
	}

}

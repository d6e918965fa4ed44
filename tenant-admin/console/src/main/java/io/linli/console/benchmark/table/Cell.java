package io.linli.console.benchmark.table;

import org.jspecify.annotations.Nullable;

/**
 * A cell.
 *
 * @param shown as it reads on the page
 * @param number as it is reckoned with in a file; null for a text
 * @param written how a text stands in a file; null: as it reads on the page
 * @param address where it leads; null for nowhere
 * @param mark the style of a mark; null for none
 * @param thin too few cases for the value to stand alone
 */
public record Cell(String shown, @Nullable Double number, @Nullable String written, Kind kind, @Nullable String address,
		@Nullable String mark, boolean thin) {

	/** What its number is. */
	public enum Kind {

		TEXT("@"), COUNT("#,##0"), SHARE("0.0%"), DECIMAL("0.0");

		private final String format;

		Kind(String format) {
			this.format = format;
		}

		String format() {
			return this.format;
		}

	}

	public static Cell text(String shown) {
		return new Cell(shown, null, null, Kind.TEXT, null, null, false);
	}

	public static Cell number(String shown, double number, Kind kind) {
		return new Cell(shown, number, null, kind, null, null, false);
	}

	/** A text that stands otherwise in a file. */
	public static Cell text(String shown, String written) {
		return new Cell(shown, null, written, Kind.TEXT, null, null, false);
	}

	/** As a text of a file. */
	String inFile() {
		return (this.written != null) ? this.written : this.shown;
	}

	public Cell leadingTo(String where) {
		return new Cell(this.shown, this.number, this.written, this.kind, where, this.mark, this.thin);
	}

	public Cell marked(@Nullable String style) {
		return new Cell(this.shown, this.number, this.written, this.kind, this.address, style, this.thin);
	}

	public Cell thin(boolean few) {
		return new Cell(this.shown, this.number, this.written, this.kind, this.address, this.mark, few);
	}

}

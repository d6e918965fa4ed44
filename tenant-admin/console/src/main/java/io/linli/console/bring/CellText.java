package io.linli.console.bring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * The text that somebody sees in a cell: numbers without the noise of floating point, a
 * number that is formatted with leading zeros with them, days as {@code 2026-03-08}.
 */
final class CellText {

	private static final Pattern ERROR = Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)");

	private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

	private static final Pattern ZEROS = Pattern.compile("0{2,20}");

	/**
	 * Formats of days that have no pattern of their own in the file (ECMA-376, 18.8.30).
	 */
	private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57,
			58);

	private static final LocalDate BEGINNING = LocalDate.of(1899, 12, 30);

	private static final LocalDate BEGINNING_1904 = LocalDate.of(1904, 1, 1);

	private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

	/** More digits than a spreadsheet keeps are noise. */
	private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

	private CellText() {
	}

	static boolean isError(Cell cell) {
		return cell.getType() == CellType.ERROR
				|| cell.getFormula() != null && ERROR.matcher(Objects.toString(cell.getRawValue(), "")).matches();
	}

	static String of(Cell cell, boolean from1904) {
		return switch (cell.getValue()) {
			case null -> "";
			case BigDecimal number -> number(number, cell, from1904);
			case Boolean truth -> truth.toString().toUpperCase(Locale.ROOT);
			default -> cell.getValue().toString().strip();
		};
	}

	private static String number(BigDecimal number, Cell cell, boolean from1904) {
		if (isDay(cell) && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0) {
			return (from1904 ? BEGINNING_1904 : BEGINNING).plusDays(number.longValue()).toString();
		}
		var plain = number.round(DIGITS).stripTrailingZeros().toPlainString();
		var format = Objects.toString(cell.getDataFormatString(), "");
		return ZEROS.matcher(format).matches() && plain.length() < format.length() && plain.matches("\\d+")
				? "0".repeat(format.length() - plain.length()) + plain : plain;
	}

	private static boolean isDay(Cell cell) {
		var id = cell.getDataFormatId();
		if (id != null && DAYS.contains(id)) {
			return true;
		}
		var format = ASIDE.matcher(Objects.toString(cell.getDataFormatString(), "").toLowerCase(Locale.ROOT))
			.replaceAll("");
		return !format.contains("general") && (format.contains("y") || format.contains("d"));
	}

}

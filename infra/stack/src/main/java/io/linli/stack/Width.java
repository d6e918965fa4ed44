package io.linli.stack;

import java.util.ArrayList;
import java.util.List;

/** Columns of a terminal: a Chinese character takes two. */
final class Width {

	/** Figures of three companies need as many. */
	private static final int LEAST = 100;

	private Width() {
	}

	/** What a table may take of the terminal, or of a file. */
	static int ofTables() {
		return Math.max(LEAST, Integer.getInteger("linli.columns", LEAST));
	}

	static int of(String text) {
		return text.codePoints().map(Width::of).sum();
	}

	/** Filled with blanks on the right. */
	static String pad(String text, int columns) {
		return text + " ".repeat(Math.max(0, columns - of(text)));
	}

	/**
	 * In lines that fit, all but the first one indented; a word that is wider stays
	 * whole.
	 */
	static List<String> fold(String text, int columns) {
		List<String> lines = new ArrayList<>();
		String line = "";
		for (String word : text.split(" ")) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (line.isEmpty() || of(longer) <= columns) {
				line = longer;
			}
			else {
				lines.add(line);
				line = "  " + word;
			}
		}
		lines.add(line);
		return lines;
	}

	/** As much of the beginning as fits. */
	static String cut(String text, int columns) {
		int taken = 0;
		int end = 0;
		while (end < text.length()) {
			int point = text.codePointAt(end);
			taken += of(point);
			if (taken > columns) {
				break;
			}
			end += Character.charCount(point);
		}
		return text.substring(0, end);
	}

	private static int of(int point) {
		boolean wide = (point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF)
				|| (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF)
				|| (point >= 0xFE30 && point <= 0xFE6F) || (point >= 0xFF00 && point <= 0xFF60)
				|| (point >= 0xFFE0 && point <= 0xFFE6) || (point >= 0x20000 && point <= 0x3FFFD);
		return wide ? 2 : 1;
	}

}

package io.linli.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a ledger's columns, and where they stand. */
record Header(List<String> names, Map<String, Integer> places) {

	static Header of(List<String> names, FileFormat mapping, String file) throws LedgerException {
		List<String> stripped = names.stream().map(String::strip).toList();
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < stripped.size(); i++) {
			boolean twice = places.put(stripped.get(i), i) != null;
			if (twice && mapping.columns().contains(stripped.get(i))) {
				throw new LedgerException("Ledger %s has two columns '%s', so the mapping cannot tell which is meant"
					.formatted(file, stripped.get(i)));
			}
		}
		for (String column : mapping.columns()) {
			if (!places.containsKey(column)) {
				throw new LedgerException("Ledger %s has no column '%s', which the mapping names; its columns are: %s"
					.formatted(file, column, String.join(", ", stripped)));
			}
		}
		return new Header(stripped, Map.copyOf(places));
	}

}

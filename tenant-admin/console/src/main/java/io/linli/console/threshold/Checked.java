package io.linli.console.threshold;

import java.util.List;

/**
 * What became of a filled-in form.
 */
public sealed interface Checked {

	record Good(Proposal proposal) implements Checked {
	}

	record Bad(List<Fault> faults) implements Checked {
	}

	/**
	 * What is wrong with a field, as a message in the bundles.
	 */
	record Fault(String field, String key, List<Object> arguments) {

		Fault(String field, String key, Object... arguments) {
			this(field, key, List.of(arguments));
		}

	}

}

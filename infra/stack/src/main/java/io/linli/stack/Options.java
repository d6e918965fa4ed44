package io.linli.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The options of one command line.
 *
 * @param values what follows each option that has a value
 * @param flags the options without one
 * @param rest what is not an option of this command
 */
record Options(Map<String, String> values, Set<String> flags, List<String> rest) {

	static Options parse(List<String> arguments, Set<String> valued, Set<String> flags) {
		Map<String, String> values = new HashMap<>();
		List<String> rest = new ArrayList<>();
		List<String> given = new ArrayList<>();
		for (int i = 0; i < arguments.size(); i++) {
			String argument = arguments.get(i);
			if (flags.contains(argument)) {
				given.add(argument);
			}
			else if (!valued.contains(argument)) {
				rest.add(argument);
			}
			else if (i + 1 == arguments.size()) {
				throw new Refusal("Option %s has no value; --help explains it.".formatted(argument));
			}
			else {
				values.put(argument, arguments.get(++i));
			}
		}
		return new Options(values, Set.copyOf(given), rest);
	}

	/** Refuses what this command does not know. */
	Options only() {
		if (!this.rest.isEmpty()) {
			throw new Refusal("Unknown option %s; --help lists the options.".formatted(this.rest.getFirst()));
		}
		return this;
	}

	String value(String option, String usual) {
		return this.values.getOrDefault(option, usual);
	}

	boolean has(String flag) {
		return this.flags.contains(flag);
	}

}

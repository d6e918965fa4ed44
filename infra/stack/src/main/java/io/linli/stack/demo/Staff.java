package io.linli.stack.demo;

import java.util.List;
import java.util.stream.Stream;

/** Who works at a service centre. */
record Staff(List<String> receptionists, String supervisor, String manager, List<String> workers) {

	static Staff hire(Dice dice) {
		return new Staff(names(dice, 2), People.name(dice), People.name(dice), names(dice, 4));
	}

	private static List<String> names(Dice dice, int count) {
		return Stream.generate(() -> People.name(dice)).limit(count).toList();
	}

}

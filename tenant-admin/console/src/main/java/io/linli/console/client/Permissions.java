package io.linli.console.client;

import java.util.ArrayList;
import java.util.List;

import io.linli.console.language.Words;

/**
 * What a company lets a client application do, on top of what its people may.
 *
 * @param read queries, and following what goes on
 * @param write the steps of the procedures
 * @param people names and numbers of people who are not staff
 * @param trusted no documents but trusted ones
 */
record Permissions(boolean read, boolean write, boolean people, boolean trusted) {

	/** Of a client about which nothing was set. */
	static final Permissions ALL = new Permissions(true, true, true, false);

	/** Whether it may do nothing at all. */
	public boolean none() {
		return !this.read && !this.write;
	}

	String said(Words words) {
		if (none()) {
			return words.say("clients.none");
		}
		List<String> parts = new ArrayList<>();
		say(parts, this.read, words.say("clients.read"));
		say(parts, this.write, words.say("clients.write"));
		say(parts, this.people, words.say("clients.people"));
		say(parts, this.trusted, words.say("clients.trusted"));
		return String.join(words.chinese() ? "、" : ", ", parts);
	}

	private static void say(List<String> parts, boolean may, String words) {
		if (may) {
			parts.add(words);
		}
	}

}

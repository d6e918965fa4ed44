package io.linli.ledger;

import java.util.List;

/** What somebody is in a household, and how registers write it. */
public enum Relation {

	OWNER("业主", "产权人", "户主", "房主", "owner", "landlord"), TENANT("租户", "租客", "承租人", "租赁户", "tenant", "renter", "lessee"),
	FAMILY("家属", "家庭成员", "亲属", "配偶", "子女", "父母", "family", "spouse", "relative");

	private final List<String> words;

	Relation(String... words) {
		this.words = List.of(words);
	}

	List<String> words() {
		return this.words;
	}

}

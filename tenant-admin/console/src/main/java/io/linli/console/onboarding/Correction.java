package io.linli.console.onboarding;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an operator says otherwise of an onboarding that waits; a field that is missing
 * stays as it is.
 *
 * @param adminEmail empty: no mail can be sent
 */
record Correction(@Nullable String alias, @Nullable String adminName, @Nullable String adminEmail) {

	/** The wish with whatever may still be said otherwise: not what is made already. */
	Wish of(Wish wish, List<Step> undone) {
		return new Wish(wish.name(), said(this.alias, Step.ORGANIZATION, undone, wish.alias()),
				said(this.adminName, Step.ADMIN, undone, wish.adminName()), wish.adminFullName(),
				(this.adminEmail != null && undone.contains(Step.ADMIN)) ? this.adminEmail : wish.adminEmail(),
				wish.projectName(), wish.projectCity());
	}

	/** What the short name and the login were and are. */
	static String words(Wish before, Wish after) {
		var words = new ArrayList<String>();
		if (!before.alias().equals(after.alias())) {
			words.add(before.alias() + " → " + after.alias());
		}
		if (!before.adminName().equals(after.adminName())) {
			words.add(before.adminName() + " → " + after.adminName());
		}
		return String.join(", ", words);
	}

	private static String said(@Nullable String field, Step makes, List<Step> undone, String before) {
		return (field != null && undone.contains(makes)) ? field : before;
	}

}

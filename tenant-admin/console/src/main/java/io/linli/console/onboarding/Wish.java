package io.linli.console.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.linli.console.directory.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What a form says of a company or a group that is to come.
 *
 * @param alias short name in addresses and logins
 * @param adminName the first person's name within the organization, for the login
 * @param adminEmail null: no mail can be sent
 */
record Wish(String name, String alias, String adminName, String adminFullName, @Nullable String adminEmail,
		String projectName, String projectCity) {

	private static final int LONGEST = 100;

	private static final Pattern ALIAS = Pattern.compile("[a-z0-9][a-z0-9-]{1,30}");

	Wish {
		name = name.strip();
		alias = alias.strip();
		adminName = adminName.strip();
		adminFullName = adminFullName.strip();
		adminEmail = StringUtils.hasText(adminEmail) ? adminEmail.strip() : null;
		projectName = projectName.strip();
		projectCity = projectCity.strip();
	}

	/** The fields that cannot be taken so, by their names in the form. */
	List<String> faults(Kind kind) {
		var faults = new ArrayList<String>();
		check(faults, "name", isText(this.name));
		check(faults, "alias", isAlias(this.alias));
		check(faults, "adminName", Spelling.isLogin(this.adminName));
		check(faults, "adminFullName", isText(this.adminFullName) && Spelling.isPerson(this.adminFullName));
		check(faults, "adminEmail", this.adminEmail == null || Spelling.isEmail(this.adminEmail));
		if (kind == Kind.COMPANY) {
			check(faults, "projectName", isText(this.projectName));
			check(faults, "projectCity", isText(this.projectCity));
		}
		return faults;
	}

	static boolean isAlias(String text) {
		return ALIAS.matcher(text).matches();
	}

	private static void check(List<String> faults, String field, boolean right) {
		if (!right) {
			faults.add(field);
		}
	}

	// PostgreSQL stores neither NUL nor half a character.
	private static boolean isText(String text) {
		return !text.isEmpty() && text.codePointCount(0, text.length()) <= LONGEST && text.codePoints()
			.noneMatch((point) -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
	}

}

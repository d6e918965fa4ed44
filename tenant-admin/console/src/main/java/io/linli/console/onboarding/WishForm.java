package io.linli.console.onboarding;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The form as it was sent; a field that is missing is empty.
 */
record WishForm(@Nullable String name, @Nullable String alias, @Nullable String adminName,
		@Nullable String adminFullName, @Nullable String adminEmail, @Nullable String projectName,
		@Nullable String projectCity, @Nullable UUID group) {

	Wish wish() {
		return new Wish(given(this.name), given(this.alias), given(this.adminName), given(this.adminFullName),
				this.adminEmail, given(this.projectName), given(this.projectCity));
	}

	private static String given(@Nullable String field) {
		return Objects.requireNonNullElse(field, "");
	}

}

package io.linli.console.member;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import io.linli.console.directory.Spelling;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * The form by which somebody is invited.
 *
 * @param name the name within the company, for the login
 * @param role null: none was chosen
 * @param project null: the whole company
 */
record Invitation(@Nullable String name, @Nullable String fullName, @Nullable String phone, @Nullable String email,
		@Nullable Role role, @Nullable UUID project) {

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9 -]{3,30}");

	boolean isFaulty() {
		return !Spelling.isLogin(given(this.name)) || !Spelling.isPerson(given(this.fullName))
				|| (phone() != null && !PHONE.matcher(phone()).matches())
				|| (email() != null && !Spelling.isEmail(email()));
	}

	/** The login, which nobody of another company can have. */
	String login(String alias) {
		return given(this.name) + "@" + alias;
	}

	@Override
	public String fullName() {
		return given(this.fullName);
	}

	@Override
	public @Nullable String phone() {
		return StringUtils.hasText(this.phone) ? this.phone.strip() : null;
	}

	@Override
	public @Nullable String email() {
		return StringUtils.hasText(this.email) ? this.email.strip() : null;
	}

	private static String given(@Nullable String field) {
		return Objects.requireNonNullElse(field, "").strip();
	}

}

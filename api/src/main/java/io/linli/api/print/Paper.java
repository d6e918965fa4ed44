package io.linli.api.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What stands above and below every form.
 *
 * @param title of the form, as the version of the procedure names it
 * @param basis which version of the procedure the record was made under (G-01); null: the
 * record does not say
 * @param printed by whom and when
 * @param today by the clocks of the project
 */
record Paper(String title, String company, String project, @Nullable String basis, String printed, LocalDate today,
		ZoneId zone) {

	/**
	 * The paper of a record.
	 * @param owner that knows its {@code project} and, where it has one, its
	 * {@code procedureVersion}
	 */
	static Paper of(Form form, Map<?, ?> owner, String reader, Instant now) {
		Map<?, ?> project = map(owner.get("project"));
		ZoneId zone = ZoneId.of(text(project, "timeZone"));
		Map<?, ?> version = map(owner.get("procedureVersion"));
		String printed = "打印：" + reader + "，" + new Say(zone).moment(now.toString());
		return new Paper(title(form, version), text(project, "company"), text(project, "name"),
				owner.containsKey("procedureVersion") ? basis(version, new Say(zone)) : null, printed,
				LocalDate.ofInstant(now, zone), zone);
	}

	/** Whether what counts up to this day counts no more. */
	public boolean isOver(String lastDay) {
		return LocalDate.parse(lastDay).isBefore(this.today);
	}

	private static String title(Form form, Map<?, ?> version) {
		if (version.get("forms") instanceof List<?> forms) {
			for (Object each : forms) {
				if (form.name().equals(map(each).get("code"))) {
					return text(map(each), "title");
				}
			}
		}
		return form.title();
	}

	private static String basis(Map<?, ?> version, Say say) {
		if (version.isEmpty()) {
			return "依据：平台规程";
		}
		return "依据：%s发布的规程第%s版，自%s起施行".formatted(text(version, "issuer"), text(version, "revision"),
				say.day(text(version, "effectiveOn")));
	}

	private static Map<?, ?> map(@Nullable Object value) {
		return (value instanceof Map<?, ?> map) ? map : Map.of();
	}

	private static String text(Map<?, ?> map, String key) {
		Object value = map.get(key);
		return (value != null) ? String.valueOf(value) : "";
	}

}

package io.linli.console.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.linli.console.language.Words;
import io.linli.sla.Area;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Responsibility;
import io.linli.sla.Severity;
import io.linli.sla.Source;
import io.linli.sla.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Writes choices into a sheet as people call them, and reads them again in either
 * language.
 */
final class SheetTerms {

	private final Words words;

	SheetTerms(Words words) {
		this.words = words;
	}

	String say(@Nullable Object choice) {
		return (choice != null) ? say(choice, this.words.locale()) : "";
	}

	/** Empty where nobody calls a choice that. */
	<E extends Enum<E>> Optional<E> read(Class<E> type, String text) {
		return read(Stream.of(type.getEnumConstants()), Enum::name, text);
	}

	/** The name of a kind or unit. */
	Optional<String> read(Stream<String> names, String text) {
		return read(names, Function.identity(), text);
	}

	private <T> Optional<T> read(Stream<T> choices, Function<T, String> name, String text) {
		return choices
			.filter((choice) -> name.apply(choice).equals(text) || Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
				.anyMatch((locale) -> say((Object) choice, locale).equalsIgnoreCase(text)))
			.findFirst();
	}

	private String say(Object choice, Locale locale) {
		return switch (choice) {
			case Clock clock -> clock.title().in(locale);
			case CaseKind kind -> kind.title().in(locale);
			case Urgency urgency -> urgency.title().in(locale);
			case Area area -> area.title().in(locale);
			case Severity severity -> severity.title().in(locale);
			case Responsibility responsibility -> responsibility.title().in(locale);
			case Source source -> source.title().in(locale);
			default -> this.words.in(locale).say("sheet.term." + choice);
		};
	}

}

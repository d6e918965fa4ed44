package io.linli.console.today;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.linli.console.language.Words;
import io.linli.sla.Clock;
import io.linli.sla.SubjectKind;

/**
 * Says times as the clocks of a project show them, and how much is left of them.
 */
final class TodayWords {

	private final Words words;

	private final Instant now;

	TodayWords(Words words, Instant now) {
		this.words = words;
		this.now = now;
	}

	public String group(Group group) {
		return this.words.say("today.group." + group);
	}

	/** What a group is, in a sentence; and what it is like to have nothing in it. */
	public String lead(Group group) {
		return this.words.say("today.lead." + group);
	}

	public String nothing(Group group) {
		return this.words.say("today.nothing." + group);
	}

	public String kind(SubjectKind kind) {
		return this.words.capitalized(kind.title().in(locale()));
	}

	/** Which promise of which kind of case; a callback is its own promise. */
	public String promise(Work work) {
		var kind = kind(work.kind());
		return (work.clock() == Clock.CALLBACK) ? kind : kind + " · " + work.clock().title().in(locale());
	}

	/** With the day where it is another one than today. */
	public String time(Instant instant, ZoneId zone) {
		var local = instant.atZone(zone);
		var time = this.words.time(local.toLocalTime());
		if (local.toLocalDate().equals(this.now.atZone(zone).toLocalDate())) {
			return time;
		}
		var sameYear = local.getYear() == this.now.atZone(zone).getYear();
		return (sameYear ? local.format(DateTimeFormatter.ofPattern(this.words.chinese() ? "M月d日" : "d MMM", locale()))
				: this.words.date(local.toLocalDate())) + " " + time;
	}

	/** With seconds, by Beijing's clocks like the foot of the page. */
	public String asOf() {
		return this.now.atZone(Words.ZONE).format(DateTimeFormatter.ofPattern("HH:mm:ss", locale()));
	}

	/** How much is left, or how late it is. */
	public String left(Instant due) {
		return this.now.isAfter(due) ? this.words.say("today.late", length(Duration.between(due, this.now)))
				: this.words.say("today.left", length(Duration.between(this.now, due)));
	}

	/** Since when somebody waits. */
	public String waiting(Instant since) {
		return this.words.say("today.waiting", length(Duration.between(since, this.now)));
	}

	/** In the two largest of days, hours and minutes. */
	public String length(Duration length) {
		long minutes = length.toMinutes();
		if (length.toDays() > 0) {
			return this.words.say("today.days", this.words.number(length.toDays()), length.toHoursPart());
		}
		return (length.toHours() > 0) ? this.words.say("today.hours", length.toHours(), length.toMinutesPart())
				: this.words.say("today.minutes", minutes);
	}

	private Locale locale() {
		return this.words.locale();
	}

}

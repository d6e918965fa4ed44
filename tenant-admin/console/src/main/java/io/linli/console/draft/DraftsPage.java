package io.linli.console.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.linli.console.threshold.Address;
import io.linli.console.threshold.Draft;
import io.linli.console.threshold.FourEyes;
import io.linli.console.threshold.Impossible;
import io.linli.console.threshold.InForce;
import io.linli.console.threshold.Obstacle;
import io.linli.console.threshold.Plan;
import io.linli.console.threshold.Today;
import io.linli.console.threshold.Warning;
import io.linli.console.threshold.Warnings;
import io.linli.sla.ContractLevel;
import org.jspecify.annotations.Nullable;

/**
 * All drafts of a company by what one person may do with them, and what each would
 * change.
 *
 * @param levels those that are not retired, for copying
 * @param switches of four eyes, the last one first
 * @param turns what the person may do to it
 * @param impossible what is in none of the groups
 */
record DraftsPage(Today today, Plan plan, List<ContractLevel> levels, FourEyes fourEyes, List<FourEyes> switches,
		List<FourEyes.Turn> turns, List<Group> groups, List<Impossible> impossible) {

	/** What the chosen drafts of a group can be told to do; each is a button. */
	enum Act {

		SUBMIT, PUBLISH, SEND_BACK, DISCARD

	}

	/** Drafts with the same choices. */
	record Group(String name, List<Act> acts, List<Line> lines) {

		public boolean offers(String act) {
			return this.acts.contains(Act.valueOf(act));
		}

	}

	/**
	 * A draft on the first day on which it can count.
	 *
	 * @param level null: all levels of the company
	 * @param now what counts then as things stand
	 * @param then what counts then once all drafts are published
	 * @param warnings of this limit then, and what is new about those that follow it
	 */
	record Line(Draft draft, Address address, @Nullable ContractLevel level, InForce now, InForce then,
			@Nullable Obstacle obstacle, List<Warning> warnings) {
	}

	static DraftsPage of(Plan plan, List<ContractLevel> levels, List<ContractLevel> ever, List<FourEyes> switches,
			List<Impossible> impossible, String person, Today today) {
		var lines = lines(plan, ever, today);
		var fourEyes = switches.stream().findFirst().orElse(FourEyes.NEVER);
		Stream<Group> groups = fourEyes.on()
				? Stream.of(
						group("review", List.of(Act.PUBLISH, Act.SEND_BACK), lines,
								(draft) -> draft.submitted() && !draft.by(person)),
						group("own", List.of(Act.SUBMIT, Act.DISCARD), lines, (draft) -> draft.by(person)),
						group("others", List.of(), lines, (draft) -> !draft.submitted() && !draft.by(person)))
				: Stream.of(group("all", List.of(Act.PUBLISH, Act.DISCARD), lines, (draft) -> true));
		return new DraftsPage(today, plan, levels, fourEyes, switches, fourEyes.turns(person),
				groups.filter((group) -> !group.lines().isEmpty()).toList(), impossible);
	}

	private static Group group(String name, List<Act> acts, List<Line> lines, Predicate<Draft> which) {
		return new Group(name, acts, lines.stream().filter((line) -> which.test(line.draft())).toList());
	}

	private static List<Line> lines(Plan plan, List<ContractLevel> levels, Today today) {
		var now = plan.now();
		var then = plan.then();
		return plan.drafts().stream().map((draft) -> {
			var day = later(draft.threshold().effective().from(), today.date());
			var address = draft.address();
			return new Line(draft, address, level(address, levels).orElse(null), InForce.on(day, today, address, now),
					InForce.on(day, today, address, then), plan.obstacle(draft, today.date()).orElse(null),
					warnings(new Warnings(day, today, now), new Warnings(day, today, then), address));
		}).toList();
	}

	private static List<Warning> warnings(Warnings now, Warnings then, Address address) {
		var known = now.after(address);
		return Stream
			.concat(then.of(address).stream(),
					then.after(address).stream().filter((warning) -> !known.contains(warning)))
			.toList();
	}

	private static Optional<ContractLevel> level(Address address, List<ContractLevel> levels) {
		return levels.stream().filter((level) -> level.id().equals(address.level())).findFirst();
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}

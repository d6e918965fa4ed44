package io.linli.console.threshold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.ContractLevel;
import io.linli.sla.PlatformDefaults;
import io.linli.sla.Scope;
import io.linli.sla.Threshold;
import io.linli.sla.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * Every promise of the company at every level: what counts today and what is planned.
 */
record Matrix(List<ContractLevel> levels, List<Row> rows) {

	/** A promise of the procedures, whatever the level. */
	record Row(Clock clock, Scope scope, List<Cell> cells) {
	}

	/**
	 * A promise at a level (null: at all of them).
	 *
	 * @param inherited what counts here was set for all levels
	 * @param planned versions of exactly this cell that start later
	 * @param drafts those of exactly this cell
	 * @param warnings those that are not already said of all levels
	 */
	record Cell(Address address, InForce now, boolean inherited, List<Version> planned, List<Draft> drafts,
			List<Warning> warnings) {

		/** How many limits apply here and do not count. */
		public int others() {
			return this.now.considered().size() - this.now.counting().size();
		}

	}

	static Matrix of(List<ContractLevel> levels, Plan plan, Today today) {
		var thresholds = plan.now();
		var warnings = new Warnings(today.date(), today, thresholds);
		var rows = promises(plan, today).map((promise) -> {
			var general = warnings.of(promise);
			var cells = new ArrayList<Cell>();
			cells.add(cell(promise, plan, thresholds, today, general));
			for (var level : levels) {
				var address = Address.of(level.id(), promise.clock(), promise.scope());
				var own = warnings.of(address).stream().filter((warning) -> !general.contains(warning)).toList();
				cells.add(cell(address, plan, thresholds, today, own));
			}
			return new Row(promise.clock(), promise.scope(), cells);
		});
		return new Matrix(levels, rows.toList());
	}

	private static Cell cell(Address address, Plan plan, Thresholds thresholds, Today today, List<Warning> warnings) {
		var now = InForce.on(today.date(), today, address, thresholds);
		var inherited = address.level() != null && now.found()
				&& now.counting().stream().allMatch((counting) -> counting.contractLevelId() == null);
		var planned = plan.versions(address)
			.stream()
			.filter((version) -> version.on(today.date()) == Version.State.PLANNED)
			.toList();
		return new Cell(address, now, inherited, planned, plan.drafts(address), warnings);
	}

	private static Stream<Address> promises(Plan plan, Today today) {
		var stands = plan.versions()
			.stream()
			.filter((version) -> version.on(today.date()) != Version.State.PAST)
			.map(Version::threshold);
		var set = Stream.concat(stands, plan.drafts().stream().map(Draft::threshold))
			.map((threshold) -> Address.of(null, threshold.clock(), threshold.scope()));
		var standard = PlatformDefaults.all().stream().map((limit) -> Address.of(null, limit.clock(), limit.scope()));
		return Stream.of(standard, UNMEASURED.stream(), set).flatMap(Function.identity()).distinct().sorted(ORDER);
	}

	/** What the procedures promise without a figure: B-03. */
	private static final List<Address> UNMEASURED = List
		.of(Address.of(null, Clock.CALLBACK, Scope.of(CaseKind.CONTRACTED_SERVICE)));

	private static final Comparator<Address> ORDER = Comparator.comparing(Address::clock)
		.thenComparing(Address::caseKind)
		.thenComparing(Address::urgency, nullsFirst())
		.thenComparing(Address::area, nullsFirst())
		.thenComparing(Address::severity, nullsFirst())
		.thenComparing(Address::responsibility, nullsFirst());

	private static <E extends Comparable<E>> Comparator<@Nullable E> nullsFirst() {
		return Comparator.nullsFirst(Comparator.naturalOrder());
	}

}

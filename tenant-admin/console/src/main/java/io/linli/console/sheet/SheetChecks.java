package io.linli.console.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.console.language.Words;
import io.linli.console.threshold.Address;
import io.linli.console.threshold.Checked;
import io.linli.console.threshold.Checks;
import io.linli.console.threshold.LimitChecks;
import io.linli.console.threshold.LimitForm;
import io.linli.console.threshold.Obstacle;
import io.linli.console.threshold.Plan;
import io.linli.console.threshold.Proposal;
import io.linli.console.threshold.ThresholdForm;
import io.linli.console.threshold.ThresholdWords;
import io.linli.console.threshold.Version;
import io.linli.sla.Area;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.ContractLevel;
import io.linli.sla.Limit;
import io.linli.sla.Responsibility;
import io.linli.sla.Severity;
import io.linli.sla.Source;
import io.linli.sla.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Judges a sheet: what would change, and everything that is wrong, by cell.
 */
final class SheetChecks {

	private final Plan plan;

	private final List<ContractLevel> levels;

	private final List<ContractLevel> everyLevel;

	private final LocalDate today;

	private final Words words;

	private final SheetTerms terms;

	private final List<SheetPreview.CellFault> faults = new ArrayList<>();

	private final Map<List<Object>, Integer> rows = new HashMap<>();

	private SheetChecks(Plan plan, List<ContractLevel> levels, List<ContractLevel> everyLevel, LocalDate today,
			Words words) {
		this.plan = plan;
		this.levels = levels;
		this.everyLevel = everyLevel;
		this.today = today;
		this.words = words;
		this.terms = new SheetTerms(words);
	}

	/**
	 * What the lines would change.
	 * @param levels those that may be given limits
	 * @param everyLevel also those that were given up, whose limits may still stand
	 */
	static SheetPreview of(List<SheetReader.Line> lines, Plan plan, List<ContractLevel> levels,
			List<ContractLevel> everyLevel, LocalDate today, Words words) {
		var checks = new SheetChecks(plan, levels, everyLevel, today, words);
		var changes = new ArrayList<SheetPreview.Change>();
		int unchanged = 0;
		for (var line : lines) {
			int before = checks.faults.size();
			var change = checks.change(line);
			change.ifPresent(changes::add);
			unchanged += (change.isEmpty() && checks.faults.size() == before) ? 1 : 0;
		}
		return new SheetPreview(changes, List.copyOf(checks.faults), unchanged);
	}

	/** Empty where nothing changes, or something is wrong. */
	private Optional<SheetPreview.Change> change(SheetReader.Line line) {
		line.formulas().forEach((column) -> fault(line, column, "sheet.formula"));
		var address = address(line);
		if (!line.formulas().isEmpty() || address == null) {
			return Optional.empty();
		}
		var limit = limit(line);
		if (stands(line, address, limit)) {
			return Optional.empty();
		}
		if (address.level() != null && level(address.level()) == null) {
			fault(line, SheetColumn.LEVEL, "sheet.retired", line.text(SheetColumn.LEVEL));
			return Optional.empty();
		}
		return switch (Checks.of(terms(line), limit, address.clock(), this.today, this.words)) {
			case Checked.Bad(List<Checked.Fault> found) -> {
				found.forEach((fault) -> fault(line, SheetColumn.of(fault.field()), fault.key(),
						fault.arguments().toArray()));
				yield Optional.empty();
			}
			case Checked.Good(Proposal proposal) -> change(line, address, proposal);
		};
	}

	private Optional<SheetPreview.Change> change(SheetReader.Line line, Address address, Proposal proposal) {
		var twin = this.rows.putIfAbsent(List.of(address, proposal.source()), line.number());
		if (twin != null) {
			fault(line, SheetColumn.SOURCE, "sheet.twice", Integer.toString(twin));
			return Optional.empty();
		}
		var taken = this.plan.taken(address, proposal.source(), proposal.from());
		if (taken.isPresent()) {
			this.faults.add(new SheetPreview.CellFault(SheetColumn.FROM.cell(line.number()),
					new ThresholdWords(this.words).obstacle(new Obstacle.Taken(taken.get()))));
			return Optional.empty();
		}
		var before = this.plan.predecessor(proposal.at(address, new UUID(0, 0)), address).orElse(null);
		return Optional
			.of(new SheetPreview.Change(address, level(address.level()), before, proposal, this.plan.seen(address)));
	}

	private boolean stands(SheetReader.Line line, Address address, LimitForm form) {
		var limit = form.limit();
		var source = this.terms.read(Source.class, line.text(SheetColumn.SOURCE));
		return this.plan.versions(address)
			.stream()
			.map(Version::threshold)
			.anyMatch((threshold) -> threshold.limit().equals(limit) && source.equals(Optional.of(threshold.source()))
					&& threshold.reference().equals(line.text(SheetColumn.REFERENCE))
					&& threshold.verifyLocally() == verify(line)
					&& threshold.effective().from().toString().equals(line.text(SheetColumn.FROM)));
	}

	private @Nullable Address address(SheetReader.Line line) {
		int before = this.faults.size();
		var level = level(line);
		var clock = required(Clock.class, line, SheetColumn.CLOCK);
		var kind = required(CaseKind.class, line, SheetColumn.CASE_KIND);
		var urgency = optional(Urgency.class, line, SheetColumn.URGENCY);
		var area = optional(Area.class, line, SheetColumn.AREA);
		var severity = optional(Severity.class, line, SheetColumn.SEVERITY);
		var responsibility = optional(Responsibility.class, line, SheetColumn.RESPONSIBILITY);
		if (clock == null || kind == null || this.faults.size() > before) {
			return null;
		}
		var address = new Address(level, clock, kind, urgency, area, severity, responsibility);
		if (!address.possible()) {
			fault(line, SheetColumn.CASE_KIND, "thresholds.impossible", this.terms.say(clock), this.terms.say(kind));
			return null;
		}
		return address;
	}

	/** Null: all levels. */
	private @Nullable UUID level(SheetReader.Line line) {
		var text = line.text(SheetColumn.LEVEL);
		if (text.isEmpty() || this.terms.read(Stream.of("ALL_LEVELS"), text).isPresent()) {
			return null;
		}
		var level = Stream.concat(this.levels.stream(), this.everyLevel.stream())
			.filter((candidate) -> candidate.label().equals(text))
			.findFirst();
		if (level.isEmpty()) {
			fault(line, SheetColumn.LEVEL, "sheet.unknown", text);
		}
		return level.map(ContractLevel::id).orElse(null);
	}

	private @Nullable ContractLevel level(@Nullable UUID id) {
		return this.levels.stream().filter((level) -> level.id().equals(id)).findFirst().orElse(null);
	}

	private <E extends Enum<E>> @Nullable E required(Class<E> type, SheetReader.Line line, SheetColumn column) {
		if (line.text(column).isEmpty()) {
			fault(line, column, "sheet.missing");
			return null;
		}
		return optional(type, line, column);
	}

	private <E extends Enum<E>> @Nullable E optional(Class<E> type, SheetReader.Line line, SheetColumn column) {
		var text = line.text(column);
		var read = this.terms.read(type, text);
		if (read.isEmpty() && !text.isEmpty()) {
			fault(line, column, "sheet.unknown", text);
		}
		return read.orElse(null);
	}

	private LimitForm limit(SheetReader.Line line) {
		var kind = this.terms.read(LimitChecks.KINDS.stream(), line.text(SheetColumn.KIND)).orElse("");
		var units = Stream.concat(LimitChecks.UNITS.stream(), LimitChecks.ROUNDS.stream()).map(Enum::name).distinct();
		var unit = this.terms.read(units, line.text(SheetColumn.UNIT)).orElse("");
		var amount = line.text(SheetColumn.AMOUNT);
		return new LimitForm(kind, amount, unit, line.text(SheetColumn.CUTOFF), line.text(SheetColumn.NEXT_DAY_UNTIL),
				amount, amount, unit, amount);
	}

	private ThresholdForm terms(SheetReader.Line line) {
		var source = this.terms.read(Source.class, line.text(SheetColumn.SOURCE)).map(Source::name).orElse("");
		return new ThresholdForm(source, line.text(SheetColumn.REFERENCE), verify(line), line.text(SheetColumn.FROM),
				line.text(SheetColumn.NOTE), null);
	}

	private boolean verify(SheetReader.Line line) {
		return this.terms.read(Stream.of("YES"), line.text(SheetColumn.VERIFY)).isPresent();
	}

	private void fault(SheetReader.Line line, SheetColumn column, String key, Object... arguments) {
		this.faults.add(new SheetPreview.CellFault(column.cell(line.number()), this.words.say(key, arguments)));
	}

}

package io.linli.ledger;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.linli.sla.Area;
import io.linli.sla.CaseKind;
import io.linli.sla.Responsibility;
import io.linli.sla.Severity;
import io.linli.sla.Urgency;
import io.linli.sla.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How a foreign ledger's columns become complaints or repairs. Read from a YAML file:
 * <pre>
 * ledger: old-desk           # its name for ever: ids are derived from it
 * kind: repair               # or complaint
 * city: 上海                 # of projects that do not exist yet
 * encoding: GB18030          # UTF-8 where this line is missing
 * separator: ";"             # a comma where this line is missing
 * times:
 *   formats: [yyyy/M/d H:mm] # like 2026-03-08 02:30:00.5 where this line is missing
 *   offset: ignore           # the ledger's offsets lie; trust where this line is missing
 * key: id                    # tells one row from all others
 * number: bill_no            # the case's number; the key where this line is missing
 * project: {column: estate, values: {Old Name: New Name}, empty: None}
 * category: {column: trade, empty: other}
 * summary: fault
 * received_at: opened        # may be missing, in the row or here
 * due_at: promised           # the time that was promised for this row
 * closed_at: closed          # a row with a closing time is closed
 * closed_stamp: {column: closed_utc, zone: UTC} # says the same a second time
 * verdict: {column: on_time, values: {Y: MET, N: BREACHED}} # the ledger's own
 * urgency: {constant: GENERAL}    # repair: GENERAL or EMERGENCY
 * area: {constant: PUBLIC}        # repair: PRIVATE or PUBLIC
 * receiving_department: dept      # complaint
 * responsibility: {column: kind, values: {a: PROPERTY, b: DEVELOPER}} # complaint, may be missing
 * severity: {constant: MINOR}     # complaint, may be missing
 * </pre>
 */
public record Mapping(String ledger, CaseKind kind, String city, Charset encoding, char separator, TextColumn key,
		TextColumn number, TextColumn project, TextColumn category, TextColumn summary, Traits traits,
		Times times) implements FileFormat {

	/** The columns that limits distinguish cases by; null: the mapping does not say. */
	record Traits(@Nullable ChoiceColumn<Urgency> urgency, @Nullable ChoiceColumn<Area> area,
			@Nullable ChoiceColumn<Responsibility> responsibility, @Nullable ChoiceColumn<Severity> severity,
			@Nullable TextColumn receivingDepartment) {
	}

	/** The columns with times, and the ledger's own opinion of them. */
	record Times(@Nullable TimeColumn receivedAt, @Nullable TimeColumn dueAt, @Nullable TimeColumn closedAt,
			@Nullable TimeColumn closedStamp, @Nullable ChoiceColumn<Verdict> verdict) {
	}

	/** Reads a mapping file. */
	public static Mapping read(Path file) throws LedgerException {
		return MappingFile.open(file).mapping();
	}

	/** Every column of the ledger that the mapping names. */
	@Override
	public List<String> columns() {
		List<@Nullable TextColumn> texts = new ArrayList<>();
		texts.add(this.key);
		texts.add(this.number);
		texts.add(this.project);
		texts.add(this.category);
		texts.add(this.summary);
		texts.add(this.traits.receivingDepartment());
		texts.add(text(this.traits.urgency()));
		texts.add(text(this.traits.area()));
		texts.add(text(this.traits.responsibility()));
		texts.add(text(this.traits.severity()));
		texts.add(text(this.times.verdict()));
		List<String> columns = new ArrayList<>();
		for (@Nullable
		TextColumn each : texts) {
			if (each != null && each.column() != null) {
				columns.add(each.column());
			}
		}
		for (@Nullable
		TimeColumn each : new @Nullable TimeColumn[] { this.times.receivedAt(), this.times.dueAt(),
				this.times.closedAt(), this.times.closedStamp() }) {
			if (each != null) {
				columns.add(each.column());
			}
		}
		return columns.stream().distinct().toList();
	}

	private static @Nullable TextColumn text(@Nullable ChoiceColumn<?> choice) {
		return (choice != null) ? choice.text() : null;
	}

}

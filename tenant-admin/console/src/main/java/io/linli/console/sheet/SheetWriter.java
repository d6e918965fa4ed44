package io.linli.console.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.linli.console.language.Words;
import io.linli.console.threshold.LimitForm;
import io.linli.console.threshold.Version;
import io.linli.sla.ContractLevel;
import io.linli.sla.Threshold;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes the limits that count or are planned as a sheet that can be changed and brought
 * back. Every cell is text, so that none is a formula and none is rounded.
 */
final class SheetWriter {

	private final Words words;

	private final SheetTerms terms;

	private final Map<UUID, String> labels;

	SheetWriter(Words words, List<ContractLevel> levels) {
		this.words = words;
		this.terms = new SheetTerms(words);
		this.labels = levels.stream().collect(Collectors.toMap(ContractLevel::id, ContractLevel::label));
	}

	byte[] write(List<Version> versions) {
		var file = new ByteArrayOutputStream();
		try (var book = new Workbook(file, "Linli", "1.0")) {
			var sheet = book.newWorksheet(this.words.say("thresholds.title"));
			for (var column : SheetColumn.values()) {
				sheet.value(0, column.ordinal(), this.words.say("sheet.column." + column));
				sheet.width(column.ordinal(), 16);
			}
			sheet.range(0, 0, 0, SheetColumn.values().length - 1).style().bold().set();
			sheet.freezePane(2, 1);
			for (int row = 0; row < versions.size(); row++) {
				for (var column : SheetColumn.values()) {
					var text = cell(versions.get(row), column);
					if (text != null && !text.isEmpty()) {
						sheet.value(row + 1, column.ordinal(), text);
						sheet.style(row + 1, column.ordinal()).format("@").set();
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	private @Nullable String cell(Version version, SheetColumn column) {
		Threshold threshold = version.threshold();
		var scope = threshold.scope();
		var limit = LimitForm.of(threshold.limit());
		return switch (column) {
			case LEVEL -> (threshold.contractLevelId() != null) ? this.labels.get(threshold.contractLevelId())
					: this.terms.say("ALL_LEVELS");
			case CLOCK -> this.terms.say(threshold.clock());
			case CASE_KIND -> this.terms.say(scope.caseKind());
			case URGENCY -> this.terms.say(scope.urgency());
			case AREA -> this.terms.say(scope.area());
			case SEVERITY -> this.terms.say(scope.severity());
			case RESPONSIBILITY -> this.terms.say(scope.responsibility());
			case KIND -> this.terms.say(threshold.limit().kind());
			case AMOUNT -> limit.number();
			case UNIT -> this.terms.say(limit.unitOfNumber());
			case CUTOFF -> limit.cutoff();
			case NEXT_DAY_UNTIL -> limit.nextDayUntil();
			case SOURCE -> this.terms.say(threshold.source());
			case REFERENCE -> threshold.reference();
			case VERIFY -> this.terms.say(threshold.verifyLocally() ? "YES" : "NO");
			case FROM -> threshold.effective().from().toString();
			case NOTE -> version.note();
		};
	}

}

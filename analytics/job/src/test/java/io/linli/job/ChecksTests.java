package io.linli.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.linli.job.Totals.Sum;
import io.linli.kpi.Figure;
import io.linli.kpi.Registry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChecksTests {

	private static final List<Cell> CELLS = List.of(cell("one", "K11_PROPERTY", 1, 3, 2),
			cell("one", "K11_DEVELOPER", 1, 4, 2), cell("one", "K16", 5, 6, 1), cell("one", "K26_EDIT", 0, 5, 0),
			cell("two", "K21_NOTICE", 1, 2, 0), cell("two", "K01", 1, 90, 0));

	@Test
	void figuresThatSumToTheCasesPass() {
		assertThat(checks(9).sums(CELLS)).isEqualTo(23);
	}

	@Test
	void aCaseTooManyStopsTheRunAndTellsTheReaderNoCompany() {
		assertThatExceptionOfType(UnsoundException.class).isThrownBy(() -> checks(10).sums(CELLS))
			.withMessage("The figures do not add up to the cases that the database has. "
					+ "Run it again with --anew; if that fails as well, the formulas and the database disagree. "
					+ "(company one: 10 complaints in the database, 9 counted)")
			.satisfies((ex) -> assertThat(ex.forReaders())
				.isEqualTo("The figures do not add up to the cases that the database has."));
	}

	@Test
	void rowsThatTheLakeHoldsPass() {
		assertThat(rows(Map.of("one", 3L)).rows(inputs(Map.of("one", new Inputs.Rows(3, 77))))).isEqualTo(3);
	}

	@Test
	void aCompanyThatTheLakeDoesNotKnowStopsTheRun() {
		assertThatExceptionOfType(UnsoundException.class)
			.isThrownBy(() -> rows(Map.of("one", 3L, "two", 1L)).rows(inputs(Map.of("one", new Inputs.Rows(3, 77)))))
			.withMessageContaining("company two: 1 rows of complaint in the database, 0 counted");
	}

	private static Checks checks(long complaints) {
		return new Checks(new Totals(Map.of(), Map.of(Sum.COMPLAINTS, Map.of("one", complaints), Sum.REPAIRS,
				Map.of("one", 5L), Sum.ANSWERS, Map.of("one", 7L), Sum.NOTICES, Map.of("two", 2L))));
	}

	private static Checks rows(Map<String, Long> rows) {
		return new Checks(new Totals(Map.of(Table.COMPLAINT, rows), Map.of()));
	}

	private static Inputs inputs(Map<String, Inputs.Rows> complaints) {
		return new Inputs(Map.of(Table.COMPLAINT, complaints));
	}

	private static Cell cell(String tenant, String kpi, long numerator, long denominator, long unmeasured) {
		return new Cell(tenant, "project", 1, LocalDate.of(2026, 3, 1), Registry.find(kpi).orElseThrow(),
				new Figure(numerator, denominator, 0, 0, 0, unmeasured));
	}

}

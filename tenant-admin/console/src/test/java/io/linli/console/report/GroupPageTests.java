package io.linli.console.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.linli.tenancy.filing.Filing;
import io.linli.tenancy.filing.GroupFiling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P-01")
class GroupPageTests {

	private static final UUID COMPANY = UUID.randomUUID();

	private static final OffsetDateTime FILED = OffsetDateTime.parse("2026-11-20T10:00:00+08:00");

	@Test
	void aPlanIsDueBeforeAReportUntilThatOfEachProjectIsFiled() {
		assertThat(next(null, null, 2)).isEqualTo(Filing.WORK_PLAN);
		assertThat(next(null, FILED, 1)).isEqualTo(Filing.WORK_PLAN);
		assertThat(next(null, FILED, 0)).isEqualTo(Filing.SATISFACTION_REPORT);
		assertThat(next(FILED, FILED, 0)).isNull();
	}

	private static @Nullable Filing next(@Nullable OffsetDateTime report, @Nullable OffsetDateTime plan, int without) {
		var page = GroupPage.of(2026, List.of(2026), List.of(),
				List.of(new GroupFiling(COMPANY, "锦绣物业", Filing.SATISFACTION_REPORT, LocalDate.of(2026, 12, 15), report,
						false, 25, null)),
				List.of(new GroupFiling(COMPANY, "锦绣物业", Filing.WORK_PLAN, LocalDate.of(2026, 11, 25), plan, false, 5,
						without)));
		var next = page.next();
		return (next != null) ? next.filing() : null;
	}

}

package io.linli.api.print;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FormTemplatesTests {

	private static final int MOST = 2_000;

	private final FormTemplates templates = new FormTemplates(new PrintSettings(1, Duration.ZERO, 0, MOST, 1, 1),
			() -> Instant.parse("2026-03-04T02:00:00Z"));

	@Test
	void aFormThatIsTooLongIsNotMadeOnAnyPaper() {
		assertThatExceptionOfType(NoFormException.class).isThrownBy(this::workOrder)
			.satisfies((refused) -> assertThat(refused.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT));
	}

	@Test
	void aPageIsWrittenUpToItsLastCharacter() {
		BoundedPage page = new BoundedPage(5);
		page.append('维').append("修任务单", 0, 2);
		page.write("单一二", 0, 1);
		page.write(new char[] { '一', '二' }, 1, 1);
		assertThat(page).hasToString("维修任单二");
		assertThat(page.isFull()).isFalse();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> page.write('三'));
		assertThat(page.isFull()).isTrue();
	}

	private FormTemplates.Filled workOrder() {
		Map<String, Object> project = Map.of("company", "锦绣物业", "name", "一号园", "timeZone", "Asia/Shanghai");
		return CurrentCaller.as(new Caller.Machine(new UUID(0, 1)),
				() -> this.templates.fill(Form.WORK_ORDER, Map.of("record", Map.of("project", project))));
	}

}

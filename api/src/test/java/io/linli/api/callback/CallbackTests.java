package io.linli.api.callback;

import java.time.Instant;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class CallbackTests {

	private static final Instant OWED = Instant.parse("2026-03-10T08:00:00Z");

	@Test
	void itBelongsToExactlyOneCase() {
		UUID id = UUID.randomUUID();
		assertThat(Case.of(new Subject(SubjectKind.REPAIR, id, UUID.randomUUID(), "水电", 1)))
			.isEqualTo(new Case.OfRepair(id));
		assertThat(Case.of(new Subject(SubjectKind.COMPLAINT, id, UUID.randomUUID(), "噪音", 2)))
			.isEqualTo(new Case.OfComplaint(id));
	}

	@Test
	void itIsTriedUntilSomebodyIsReached() {
		Callback callback = owed();
		callback.record(form(false, OWED), "zhao-min", OWED);
		callback.record(form(false, OWED.plusSeconds(60)), "zhao-min", OWED.plusSeconds(90));
		callback.record(form(true, OWED.plusSeconds(120)), "zhao-min", OWED.plusSeconds(150));
		assertThat(refusal(() -> callback.record(form(true, OWED.plusSeconds(180)), "zhao-min", OWED)))
			.isEqualTo(UserError.Code.WRONG_STATE);
	}

	@Test
	void nobodyIsCalledBackBeforeTheWorkWasDone() {
		assertThat(refusal(() -> owed().record(form(true, OWED.minusMillis(1)), "zhao-min", OWED)))
			.isEqualTo(UserError.Code.IMPOSSIBLE_TIME);
		assertThatNoException().isThrownBy(() -> owed().record(form(true, OWED), "zhao-min", OWED));
	}

	private static UserError.Code refusal(Runnable step) {
		return assertThatExceptionOfType(RefusedException.class).isThrownBy(step::run)
			.actual()
			.errors()
			.getFirst()
			.code();
	}

	private static Callback owed() {
		return Callback.owe(UUID.randomUUID(), new Case.OfRepair(UUID.randomUUID()), 1, OWED);
	}

	private static RecordCallback.Checked form(boolean reached, Instant doneAt) {
		return new RecordCallback.Checked(UUID.randomUUID(), RecordCallback.Method.PHONE, reached, false,
				new RecordCallback.Answers(null, null, null, null, null, null, null, null), doneAt);
	}

}

package io.linli.console.bring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

import io.linli.console.workplace.Workplace.Company;
import io.linli.tenancy.Caller;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UploadsTests {

	private static final byte[] TABLE = "楼栋,房号\n1栋,101\n".getBytes(StandardCharsets.UTF_8);

	private final Company company = company();

	private final MockHttpSession session = new MockHttpSession();

	private Instant now = Instant.parse("2026-11-30T00:00:00Z");

	private final Uploads uploads = new Uploads(() -> this.now, new Turns());

	@Test
	void aTableIsOpenForItsSessionAndItsCompanyAlone() {
		open(this.session, TABLE);
		assertThat(this.uploads.find(this.session, this.company)).hasValueSatisfying((upload) -> {
			assertThat(upload.print()).hasSize(16).matches("[0-9a-f]+");
			assertThat(upload.file().beginning(0, 9)).hasSize(2);
		});
		assertThat(this.uploads.find(this.session, company())).isEmpty();
		assertThat(this.uploads.find(new MockHttpSession(), this.company)).isEmpty();
	}

	@Test
	void anHourLaterNothingOfItIsLeft() {
		open(this.session, TABLE);
		var upload = this.uploads.find(this.session, this.company).orElseThrow();
		this.now = this.now.plus(Uploads.KEPT).minusSeconds(1);
		this.uploads.forgetTheOld();
		assertThat(upload.size()).isEqualTo(TABLE.length);
		this.now = this.now.plusSeconds(1);
		assertThat(this.uploads.find(this.session, this.company)).as("before it is swept").isEmpty();
		this.uploads.forgetTheOld();
		expectForgotten(upload);
	}

	@Test
	void itIsForgottenWithItsSessionOrWhenAnotherTakesItsPlace() {
		open(this.session, TABLE);
		var first = this.uploads.find(this.session, this.company).orElseThrow();
		open(this.session, TABLE);
		expectForgotten(first);
		var second = this.uploads.find(this.session, this.company).orElseThrow();
		this.session.invalidate();
		expectForgotten(second);
	}

	@Test
	void allTogetherHoldNoMoreThanTheirPartOfTheMemory() {
		var rows = new byte[(int) TableFile.LARGEST];
		Arrays.fill(rows, (byte) ' ');
		rows[0] = 'x';
		for (int line = 500; line < rows.length; line += 500) {
			rows[line] = '\n';
		}
		for (long held = 0; held + rows.length <= Uploads.MOST; held += rows.length) {
			open(new MockHttpSession(), rows);
		}
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> open(this.session, TABLE))
			.extracting(FileRefused::problem)
			.isEqualTo(FileProblem.FULL);
	}

	@Test
	void whatIsBeingTakenCountsUntilItIsOverAlsoWhenItIsForgotten() {
		open(this.session, TABLE);
		var upload = this.uploads.find(this.session, this.company).orElseThrow();
		var take = new Take(1);
		assertThat(this.uploads.begin(upload, take)).isTrue();
		this.session.invalidate();
		assertThat(upload.size()).isEqualTo(TABLE.length);
		assertThatExceptionOfType(FileRefused.class).isThrownBy(upload::file);
		take.during(() -> {
		});
		this.uploads.settle(upload);
		assertThat(upload.size()).isZero();
	}

	@Test
	void aCompanyUploadsAndTakesNothingElseWhileItsRowsAreOnTheirWay() {
		var other = new MockHttpSession();
		open(other, TABLE);
		var waiting = this.uploads.find(other, this.company).orElseThrow();
		open(this.session, TABLE);
		var upload = this.uploads.find(this.session, this.company).orElseThrow();
		var take = new Take(1);
		this.uploads.begin(upload, take);
		expectTaking(() -> open(other, TABLE));
		expectTaking(() -> open(this.session, TABLE));
		expectTaking(() -> this.uploads.begin(waiting, new Take(1)));
		assertThat(this.uploads.begin(upload, new Take(1))).as("the same once more").isFalse();
		assertThat(this.uploads.find(this.session, this.company)).as("what is on its way").containsSame(upload);
		this.uploads.open(new MockHttpSession(), company(), Kind.HOUSEHOLDS, "table.csv", TABLE);
		take.during(() -> {
		});
		assertThat(this.uploads.begin(waiting, new Take(1))).isTrue();
	}

	private static void expectTaking(ThrowingCallable act) {
		assertThatExceptionOfType(FileRefused.class).isThrownBy(act)
			.extracting(FileRefused::problem)
			.isEqualTo(FileProblem.TAKING);
	}

	private static void expectForgotten(Upload upload) {
		assertThat(upload.size()).isZero();
		assertThatExceptionOfType(FileRefused.class).isThrownBy(upload::file)
			.extracting(FileRefused::problem)
			.isEqualTo(FileProblem.GONE);
	}

	private void open(MockHttpSession by, byte[] file) {
		this.uploads.open(by, this.company, Kind.HOUSEHOLDS, "table.csv", file);
	}

	private static Company company() {
		var organization = new Organization("yuhua", UUID.randomUUID());
		return new Company(new Caller.Staff("s", "admin", Set.of(Role.TENANT_ADMIN), organization), "雨花物业");
	}

}

package io.linli.tenancy.filing;

import java.util.Set;
import java.util.UUID;

import io.linli.tenancy.Caller;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P-02")
class ReportStateTests {

	@Test
	void whoeverDraftedAReportDoesNotReviewItAndSomebodyElseDoes() {
		ReportState draft = state(ReportStatus.DRAFT);
		assertThat(draft.obstacle(ReportStep.REVIEW, person("li", Role.TENANT_ADMIN)))
			.contains(new ReportRule.OwnDraft());
		assertThat(draft.obstacle(ReportStep.REVIEW, person("wang", Role.PROJECT_MANAGER))).isEmpty();
	}

	@Test
	void onlyAnAdministratorFilesAndOnlyWhatIsReviewed() {
		Caller admin = person("wang", Role.TENANT_ADMIN);
		assertThat(state(ReportStatus.REVIEWED).obstacle(ReportStep.FILE, admin)).isEmpty();
		assertThat(state(ReportStatus.DRAFT).obstacle(ReportStep.FILE, admin))
			.contains(new ReportRule.WrongStatus(ReportStatus.DRAFT, ReportStatus.REVIEWED));
		assertThat(state(ReportStatus.REVIEWED).obstacle(ReportStep.FILE, person("wang", Role.PROJECT_MANAGER)))
			.contains(new ReportRule.NotYours(ReportStep.FILE));
	}

	@Test
	void nothingIsDoneAnyMoreToWhatIsFiledOrDropped() {
		Caller admin = person("wang", Role.TENANT_ADMIN);
		for (ReportStatus status : new ReportStatus[] { ReportStatus.FILED, ReportStatus.DROPPED }) {
			for (ReportStep step : new ReportStep[] { ReportStep.REVIEW, ReportStep.FILE, ReportStep.DROP }) {
				assertThat(state(status).obstacle(step, admin)).as(status + " " + step).isPresent();
			}
			assertThat(state(status).obstacle(ReportStep.DRAFT, admin)).isEmpty();
		}
		assertThat(state(ReportStatus.REVIEWED).obstacle(ReportStep.DRAFT, admin)).contains(new ReportRule.UnderWay());
	}

	private static ReportState state(ReportStatus status) {
		return new ReportState(2026, status, "li");
	}

	private static Caller person(String name, Role role) {
		return new Caller.Staff(name, name, Set.of(role), new Organization("jinxiu", UUID.randomUUID()));
	}

}

package io.linli.api.graphql;

import java.util.Map;

import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.Statements;
import io.linli.api.complaint.Histories;
import io.linli.api.repair.Crew;
import io.linli.tenancy.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The round trips of documents as front-ends send them: one more shows here as a
 * difference.
 */
class ReadStatementsIntegrationTests {

	private static final String COMPLAINT = Histories.begin().reopenedComplaint();

	private static final String REPAIR = new Crew().recorded(Map.of()).text("/repairRequest/id");

	static {
		Histories.begin().openComplaint();
	}

	private final Api.Client supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU);

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{ complaint(id: "COMPLAINT") { number summary } } | settings; select complaint
					{ complaint(id: "COMPLAINT") { number project { name } household { building } lastCallback { dueAt } } } | settings; select complaint
					{ complaint(id: "COMPLAINT") { complainant phone household { ownerName phone } } } | settings; select complaint
					{ complaint(id: "COMPLAINT") { number handling { measure steps { note } } callbacks { dueAt } events { kind } } } | settings; select complaint; select callback; select event; select handling_step
					{ complaint(id: "COMPLAINT") { callbacks { dueAt deadlines { dueAt } events { kind } } } } | settings; select complaint; select callback / settings; select deadline; select event
					{ a: complaint(id: "COMPLAINT") { number } b: complaint(id: "COMPLAINT") { summary } } | settings; select complaint / settings; select complaint
					{ openComplaints { nodes { number project { name } household { unit } lastCallback { dueAt } } pageInfo { endCursor } } } | settings; select complaint
					{ openComplaints { edges { cursor node { handling { steps { note } } deadlines { dueAt } } } } } | settings; select complaint / settings; select deadline
					{ owedCallbacks { nodes { complaint { number handling { steps { note } } project { name } } } } } | settings; select callback / settings; select handling_step
					{ node(id: "COMPLAINT") { ... on Complaint { events { kind } } } } | settings; select complaint / settings; select event
					""")
	void everyRootFieldIsOneRoundTripAndOneMoreForEachLevelOfLists(String document, String roundTrips) {
		Statements sent = Statements
			.count(() -> assertThat(this.supervisor.ask(document.replace("COMPLAINT", COMPLAINT)).errors()).isEmpty());
		assertThat(String.join(" / ", sent.brief())).isEqualTo(roundTrips);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{ repairRequest(id: "REPAIR") { number callbacks { opinion deadlines { dueAt } } } } | settings; select repair_request
					{ repairRequest(id: "REPAIR") { callbacks { opinion } events { kind } } } | settings; select repair_request; select event
					{ openRepairRequests { nodes { ... on RepairRequest { mine: callbacks { id } } } } } | settings; select repair_request
					{ node(id: "REPAIR") { ... on RepairRequest { callbacks { id } } } } | settings; select repair_request
					{ complaint(id: "COMPLAINT") { number } } | ``
					""")
	void whatTheCallersRoleMayNotAskIsNotRead(String document, String roundTrips) {
		Api.Client worker = Api.shared().as(Role.MAINTENANCE_WORKER, ApiDatabase.JINXIU);
		Statements sent = Statements.count(() -> assertThat(
				worker.ask(document.replace("COMPLAINT", COMPLAINT).replace("REPAIR", REPAIR)).errors())
			.isNotEmpty()
			.containsOnly("FORBIDDEN"));
		assertThat(String.join(" / ", sent.brief())).isEqualTo(roundTrips);
	}

}

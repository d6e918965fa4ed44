package io.linli.api.personal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.complaint.Estate;
import io.linli.api.print.Press;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalDataReadingsIntegrationTests {

	private static final String COMPLAINT = """
			query($id: ID!) { complaint(id: $id) { number complainant phone household { unit ownerName } } }""";

	private final Estate estate = new Estate();

	private final Answer recorded = this.estate
		.recorded(Map.of("complainant", "李敏", "phone", "+8613800000003", "occurredAt", "2026-03-01T09:00:00+08:00"));

	private final String complaint = this.recorded.text("/complaint/id");

	@Test
	void whoIsShownWhatAndWhenIsOnRecordAndNotWhatItWas() {
		Curious receptionist = Curious.as(Role.RECEPTIONIST);
		OffsetDateTime before = OffsetDateTime.now();
		Answer complaint = receptionist.ask(COMPLAINT, Map.of("id", this.complaint)).at("/complaint");
		assertThat(complaint.text("/complainant") + complaint.text("/household/ownerName")).isEqualTo("李敏王芳");

		Answer readings = receptionist.readings(2);
		assertThat(readings.each("/nodes", "recordType")).containsExactlyInAnyOrder("Complaint", "Household");
		assertThat(readings.toString())
			.contains("\"fields\":[\"complainant\",\"phone\"],\"recordIds\":[\"" + this.complaint + "\"]",
					"\"fields\":[\"ownerName\"],\"recordIds\":[\"" + this.estate.householdId() + "\"]")
			.doesNotContain("李敏", "王芳", "13800000003");
		assertThat(readings.each("/nodes", "operation")).containsOnly("complaint");
		assertThat(readings.each("/nodes", "person")).containsOnly(receptionist.name());
		OffsetDateTime readAt = OffsetDateTime.parse(readings.text("/nodes/0/readAt"));
		assertThat(readAt).isBetween(before, OffsetDateTime.now());
		assertThat(OffsetDateTime.parse(readings.text("/nodes/0/recordedAt"))).isAfter(readAt);
	}

	@Test
	void theApplicationThatAskedIsNamed() {
		String name = Role.RECEPTIONIST.claim() + "@" + ApiDatabase.JINXIU;
		String client = "desk-" + UUID.randomUUID();
		new Api.Client(Api.shared(), Api.token(Role.RECEPTIONIST, ApiDatabase.JINXIU, client)).ask(COMPLAINT,
				Map.of("id", this.complaint));
		Answer lines = ofRecord(this.complaint, 1);
		assertThat(lines.each("/nodes", "client")).containsExactly(client);
		assertThat(lines.each("/nodes", "person")).containsExactly(name);
	}

	@Test
	void whoGetsMasksIsNotOnRecord() {
		Curious administrator = Curious.as(Role.TENANT_ADMIN);
		Answer masked = administrator.ask(COMPLAINT, Map.of("id", this.complaint)).at("/complaint");
		assertThat(masked.text("/complainant") + masked.text("/household/ownerName")).isEqualTo("李**王**");
		assertThat(masked.text("/phone")).isEqualTo("+86138****0003");
		Curious manager = Curious.as(Role.PROJECT_MANAGER);
		manager.ask(COMPLAINT, Map.of("id", this.complaint));
		assertThat(manager.readings(2).size("/nodes")).isEqualTo(2);
		assertThat(administrator.readings().size("/nodes")).isZero();
	}

	@Test
	void whatIsNotAskedOrNotThereIsNotOnRecord() {
		String anonymous = this.estate.recorded(Map.of()).text("/complaint/id");
		Curious receptionist = Curious.as(Role.RECEPTIONIST);
		receptionist.ask("query($id: ID!) { complaint(id: $id) { complainant phone household { unit } } }",
				Map.of("id", anonymous));
		receptionist.ask("query($id: ID!) { complaint(id: $id) { number household { ownerName } } }",
				Map.of("id", anonymous));
		assertThat(receptionist.readings(1).each("/nodes", "recordType")).containsExactly("Household");
	}

	@Test
	void everyWayToAnAnswerIsOnRecord() {
		Curious receptionist = Curious.as(Role.RECEPTIONIST);
		Map<String, String> id = Map.of("id", this.complaint);
		receptionist.ask("query($id: ID!) { node(id: $id) { ... on Complaint { phone } } }", id);
		receptionist.ask("query($id: ID!) { nodes(ids: [$id, \"x\"]) { ... on Complaint { phone } } }", id);
		receptionist.client()
			.mutate("classifyComplaint", "complaint { phone }",
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "complaintId", this.complaint,
							"expectedVersion", this.recorded.number("/complaint/version"), "responsibility", "PROPERTY",
							"severity", "MINOR"));
		assertThat(receptionist.readings(3).each("/nodes", "operation")).containsExactlyInAnyOrder("node", "nodes",
				"classifyComplaint");
	}

	@ParameterizedTest
	@CsvSource({ "text/html,print:COMPLAINT_RECORD:HTML", "application/pdf,print:COMPLAINT_RECORD:PDF" })
	void aPrintIsOnRecordAsThatAndNotAsALook(String kind, String operation) {
		Curious receptionist = Curious.as(Role.RECEPTIONIST);
		String path = "/forms/COMPLAINT_RECORD/" + this.complaint;
		assertThat(Press.get(receptionist.client(), path, kind).statusCode()).isEqualTo(200);
		assertThat(receptionist.readings(2).each("/nodes", "operation")).containsOnly(operation);
	}

	@Test
	void ofAPageTheRecordsThatItShows() {
		this.estate.recorded(Map.of("complainant", "李敏"));
		Curious receptionist = Curious.as(Role.RECEPTIONIST);
		Answer page = receptionist.ask("""
				query($project: ID!) { openComplaints(projectId: $project, first: 1) {
				  nodes { id complainant household { ownerName } } pageInfo { hasNextPage } } }""",
				Map.of("project", this.estate.id()));
		assertThat(page.at("/openComplaints/pageInfo/hasNextPage").part().asBoolean()).isTrue();
		Answer readings = receptionist.readings(2);
		assertThat(readings.toString()).contains("[\"" + page.text("/openComplaints/nodes/0/id") + "\"]",
				"[\"" + this.estate.householdId() + "\"]");
	}

	@Test
	void theReadingsOfARecordAreFoundPageByPage() {
		for (int i = 0; i < 3; i++) {
			Curious.as(Role.RECEPTIONIST).ask(COMPLAINT, Map.of("id", this.complaint));
		}
		Answer all = ofRecord(this.complaint, 3);
		assertThat(all.size("/nodes")).isEqualTo(3);
		String document = """
				query($record: ID!, $after: String) { personalDataReadings(recordId: $record, first: 2, after: $after) {
				  nodes { person } pageInfo { endCursor hasNextPage } } }""";
		Answer first = Curious.administrator().ask(document, Map.of("record", this.complaint));
		Answer second = Curious.administrator()
			.ask(document,
					Map.of("record", this.complaint, "after", first.text("/personalDataReadings/pageInfo/endCursor")));
		List<String> people = first.each("/personalDataReadings/nodes", "person");
		people.addAll(second.each("/personalDataReadings/nodes", "person"));
		assertThat(people).isEqualTo(all.each("/nodes", "person")).doesNotHaveDuplicates();
	}

	@Test
	void theTimeAskedForBoundsTheReadings() {
		Curious receptionist = Curious.as(Role.RECEPTIONIST);
		receptionist.ask(COMPLAINT, Map.of("id", this.complaint));
		String readAt = receptionist.readings(2).text("/nodes/0/readAt");
		String document = """
				query($person: String, $from: DateTime, $until: DateTime) {
				  personalDataReadings(person: $person, from: $from, until: $until) { nodes { operation } } }""";
		Map<String, String> since = Map.of("person", receptionist.name(), "from", readAt);
		Map<String, String> before = Map.of("person", receptionist.name(), "until", readAt);
		assertThat(Curious.administrator().ask(document, since).size("/personalDataReadings/nodes")).isEqualTo(2);
		assertThat(Curious.administrator().ask(document, before).size("/personalDataReadings/nodes")).isZero();
	}

	@Test
	void anotherCompanySeesNoneOfThem() {
		Curious receptionist = Curious.as(Role.RECEPTIONIST);
		receptionist.ask(COMPLAINT, Map.of("id", this.complaint));
		assertThat(receptionist.readings(2).size("/nodes")).isEqualTo(2);
		Answer foreign = Api.shared()
			.as(Role.TENANT_ADMIN, ApiDatabase.HAITANG)
			.ask("query($person: String) { personalDataReadings(person: $person) { nodes { person } } }",
					Map.of("person", receptionist.name()));
		assertThat(foreign.size("/personalDataReadings/nodes")).isZero();
	}

	private static Answer ofRecord(String record, int lines) {
		String document = "query($record: ID!) { personalDataReadings(recordId: $record) { nodes { person client } } }";
		Answer found = Curious.administrator().ask(document, Map.of("record", record)).at("/personalDataReadings");
		for (int i = 0; i < 200 && found.size("/nodes") < lines; i++) {
			Curious.pause();
			found = Curious.administrator().ask(document, Map.of("record", record)).at("/personalDataReadings");
		}
		return found;
	}

}

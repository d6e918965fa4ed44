package io.linli.api.file;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.api.renovation.Works;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clients may rely on wherever files lie.
 */
abstract class FilesContract {

	private static final String ATTACHMENT = """
			attachment { id purpose name mediaType sizeBytes sha256 occurredAt recordedAt attachedBy withdrawnAt
			             withdrawnBy withdrawalReason url }""";

	private static final UUID COMPANY = ApiDatabase.JINXIU;

	private static final String PROJECT = new GlobalId("Project", ApiDatabase.project(COMPANY)).encode();

	/** An API that keeps its files in the store of the test. */
	abstract Api api();

	/** The same, whose URLs end at once. */
	abstract Api hasty();

	/** Whether the store has a file with this key. */
	abstract boolean has(FileKey key);

	/** How many files of the company the store has that belong to cases, or might. */
	abstract long copies(UUID company);

	@Test
	void aFileThatWasPutBelongsToItsCaseAndIsGotAsItWas() {
		byte[] photo = photo(50_000);
		String complaint = complaint();
		Answer attached = attached(complaint, uploaded(photo), "2026-03-10T09:30:00+08:00");
		assertThat(attached.refusals()).isEmpty();
		Answer of = supervisor().ask(
				"query($id: ID!) { complaint(id: $id) { attachments { purpose name mediaType sizeBytes attachedBy occurredAt url } events { kind } } }",
				Map.of("id", complaint));
		assertThat(of.toString()).contains("PHOTO", "现场 1.jpg", "JPEG", "50000", "customer-service-supervisor@",
				"2026-03-10T01:30:00", "ATTACHED");
		HttpResponse<byte[]> got = Http.get(at(of.text("/complaint/attachments/0/url")));
		assertThat(got.statusCode()).isEqualTo(200);
		assertThat(got.body()).isEqualTo(photo);
		assertThat(got.headers().firstValue("Content-Type")).contains("image/jpeg");
		assertThat(got.headers().firstValue("Content-Disposition").orElse(""))
			.startsWith("attachment; filename=\"1.jpg\"; ")
			.contains("%E7%8E%B0%E5%9C%BA");
	}

	@Test
	void theEvidenceOfTheCaseHasTheHashOfTheFile() {
		String complaint = complaint();
		Answer attached = attached(complaint, uploaded(photo(100)), null);
		assertThat(ApiDatabase.shared()
			.admin()
			.sql("select detail ->> 'sha256' from linli.event where subject_id = ? and kind = 'ATTACHED'")
			.params(key(complaint))
			.query(String.class)
			.single()).isEqualTo(attached.text("/attachment/sha256"));
	}

	@Test
	void repairsAndCallbacksHaveFilesAsWell() {
		Api.Client supervisor = supervisor();
		String repair = repair();
		assertThat(attached(repair, uploaded(photo(100)), null).refusals()).isEmpty();
		assertThat(supervisor
			.ask("query($id: ID!) { repairRequest(id: $id) { attachments { name } } }", Map.of("id", repair))
			.toString()).contains("现场 1.jpg");
		String callback = callback();
		assertThat(attached(callback, uploaded(photo(100)), null).refusals()).isEmpty();
		assertThat(
				supervisor.ask("query($id: ID!) { callback(id: $id) { attachments { name } } }", Map.of("id", callback))
					.toString())
			.contains("现场 1.jpg");
	}

	@Test
	void aWorkerAttachesNothingToWhatHeMayNotSee() {
		Api.Client worker = api().as(Role.MAINTENANCE_WORKER, COMPANY);
		String upload = uploaded(photo(100));
		assertThat(worker.mutate("attachFile", ATTACHMENT, attaching(callback(), upload, null)).refusals())
			.containsExactly("NOT_FOUND");
	}

	@Test
	void anOrderKeeperAttachesToRenovationsAndViolationsAndNotToRepairs() {
		String renovation = api().as("zhao-min", List.of(Role.RECEPTIONIST), COMPANY)
			.mutate("applyForRenovation", "renovation { id }", Works.application(Map.of()))
			.text("/renovation/id");
		Api.Client keeper = api().as("sun-bo", List.of(Role.ORDER_KEEPER), COMPANY);
		String violation = keeper
			.mutate("recordViolation", "violation { id }", Map.of("idempotencyKey", fresh(), "renovationId", renovation,
					"kind", "LOAD_BEARING_STRUCTURE", "detail", "x", "department", "ORDER_KEEPING"))
			.text("/violation/id");
		for (String of : List.of(renovation, violation)) {
			assertThat(keeper.mutate("attachFile", ATTACHMENT, attaching(of, uploaded(photo(100)), null)).refusals())
				.isEmpty();
			assertThat(keeper.ask(
					"query($id: ID!) { node(id: $id) { ... on Renovation { attachments { name } events { kind } } ... on Violation { attachments { name } events { kind } } } }",
					Map.of("id", of))
				.toString()).contains("现场 1.jpg", "ATTACHED");
		}
		assertThat(keeper.mutate("attachFile", ATTACHMENT, attaching(repair(), uploaded(photo(100)), null)).refusals())
			.containsExactly("NOT_FOUND");
	}

	@Test
	void aFileIsAttachedOnceAndTheSameCommandTwiceIsOne() {
		String complaint = complaint();
		String upload = uploaded(photo(100));
		Map<String, Object> attaching = attaching(complaint, upload, null);
		String first = supervisor().mutate("attachFile", "attachment { id }", attaching).text("/attachment/id");
		assertThat(supervisor().mutate("attachFile", "attachment { id }", attaching).text("/attachment/id"))
			.isEqualTo(first);
		assertThat(attached(complaint, upload, null).refusals()).containsExactly("WRONG_STATE");
		assertThat(attached(complaint(), upload, null).refusals()).containsExactly("WRONG_STATE");
	}

	@Test
	void aFileThatWasAttachedIsNotChangedByPuttingAnother() {
		byte[] photo = photo(100);
		Answer upload = announced(photo.length, "JPEG");
		assertThat(put(upload, photo)).isEqualTo(200);
		Answer attached = attached(complaint(), upload.text("/upload/id"), null);
		byte[] other = photo(100);
		other[50] = 'x';
		put(upload, other);
		assertThat(Http.get(at(attached.text("/attachment/url"))).body()).isEqualTo(photo);
	}

	@Test
	void aWrongFileIsWithdrawnWithAReasonAndStaysOnRecord() {
		String complaint = complaint();
		String attachment = attached(complaint, uploaded(photo(100)), null).text("/attachment/id");
		Map<String, Object> withdrawing = Map.of("idempotencyKey", fresh(), "attachmentId", attachment, "reason",
				"另一户的照片");
		Answer withdrawn = supervisor().mutate("withdrawAttachment", ATTACHMENT, withdrawing);
		assertThat(withdrawn.toString()).contains("另一户的照片", "customer-service-supervisor@");
		assertThat(withdrawn.isNull("/attachment/withdrawnAt")).isFalse();
		assertThat(withdrawn.isNull("/attachment/url")).isTrue();
		assertThat(supervisor()
			.mutate("withdrawAttachment", ATTACHMENT,
					Map.of("idempotencyKey", fresh(), "attachmentId", attachment, "reason", "x"))
			.refusals()).containsExactly("NOT_FOUND");
		assertThat(supervisor()
			.ask("query($id: ID!) { complaint(id: $id) { attachments { id } events { kind } } }",
					Map.of("id", complaint))
			.toString()).contains(attachment, "ATTACHMENT_WITHDRAWN");
	}

	@Test
	void theUploadOfAnotherCompanyReadsLikeARandomOne() {
		Api.Client stranger = api().as(Role.PROJECT_MANAGER, ApiDatabase.HAITANG);
		Answer upload = stranger.mutate("createUpload", "upload { id url headers { name value } }",
				announcing(new GlobalId("Project", ApiDatabase.project(ApiDatabase.HAITANG)).encode(), 100, "JPEG"));
		assertThat(put(upload, photo(100))).isEqualTo(200);
		String complaint = complaint();
		Answer foreign = attached(complaint, upload.text("/upload/id"), null);
		Answer random = attached(complaint, new GlobalId("Upload", UUID.randomUUID()).encode(), null);
		assertThat(foreign.refusals()).containsExactly("NOT_FOUND");
		assertThat(foreign.toString()).isEqualTo(random.toString());
		assertThat(attached(complaint, complaint, null).refusals()).containsExactly("NOT_FOUND");
	}

	@Test
	void theAttachmentOfAnotherCompanyIsNotWithdrawn() {
		String attachment = attached(complaint(), uploaded(photo(100)), null).text("/attachment/id");
		assertThat(api().as(Role.PROJECT_MANAGER, ApiDatabase.HAITANG)
			.mutate("withdrawAttachment", ATTACHMENT,
					Map.of("idempotencyKey", fresh(), "attachmentId", attachment, "reason", "x"))
			.refusals()).containsExactly("NOT_FOUND");
	}

	@Test
	void aFileThatNobodyPutIsNotAttached() {
		String upload = announced(100, "JPEG").text("/upload/id");
		assertThat(attached(complaint(), upload, null).refusals()).containsExactly("WRONG_STATE");
	}

	@Test
	void aFileOfAnotherTypeThanWasSaidIsNotAttachedAndMayBePutAnew() {
		Answer upload = announced(100, "JPEG");
		String id = upload.text("/upload/id");
		byte[] html = Arrays.copyOf("<!doctype html><script>alert(1)</script>".getBytes(), 100);
		assertThat(put(upload, html)).isEqualTo(200);
		assertThat(attached(complaint(), id, null).refusals()).containsExactly("INVALID");
		assertThat(put(upload, photo(100))).isEqualTo(200);
		assertThat(attached(complaint(), id, null).refusals()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 99, 101, 100_000 })
	void aFileThatIsNotAsLongAsWasSaidIsNotTaken(int length) {
		Answer upload = announced(100, "JPEG");
		assertThat(put(upload, Arrays.copyOf(photo(100), length))).isBetween(400, 499);
		assertThat(attached(complaint(), upload.text("/upload/id"), null).refusals()).containsExactly("WRONG_STATE");
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 10_000_001, Integer.MAX_VALUE })
	void aFileHasBetweenOneByteAndTenMillion(int size) {
		assertThat(announced(size, "JPEG").refusals()).containsExactly("INVALID");
	}

	@Test
	void theLargestFileIsTaken() {
		assertThat(attached(complaint(), uploaded(photo(10_000_000)), null).refusals()).isEmpty();
	}

	@Test
	void aUrlIsOfNoUseForAnythingElse() {
		Answer upload = announced(100, "JPEG");
		String url = at(upload.text("/upload/url"));
		String other = at(announced(100, "JPEG").text("/upload/url"));
		String forged = url.replaceFirst("uploads/[0-9a-f-]+/[0-9a-f-]+",
				other.replaceFirst(".*(uploads/[0-9a-f-]+/[0-9a-f-]+).*", "$1"));
		assertThat(Http.put(forged, photo(100), "image/jpeg").statusCode()).isEqualTo(403);
		assertThat(Http.put(url, photo(100), "text/html").statusCode()).isEqualTo(403);
		assertThat(Http.put(url.replaceFirst("(?i)(signature=)[0-9a-f]{8}", "$100000000"), photo(100), "image/jpeg")
			.statusCode()).isEqualTo(403);
		assertThat(Http.get(url).statusCode()).isEqualTo(403);
	}

	@Test
	void aUrlEnds() throws InterruptedException {
		Api hasty = hasty();
		Answer upload = hasty.as(Role.CUSTOMER_SERVICE_SUPERVISOR, COMPANY)
			.mutate("createUpload", "upload { url headers { name value } }", announcing(PROJECT, 100, "JPEG"));
		Thread.sleep(2_100);
		assertThat(Http.put(at(hasty, upload.text("/upload/url")), photo(100), "image/jpeg").statusCode())
			.isEqualTo(403);
	}

	@Test
	void whatNobodyAttachedIsTakenAwayAfterADay() {
		String upload = uploaded(photo(100));
		FileKey key = FileKey.upload(COMPANY, key(upload));
		assertThat(has(key)).isTrue();
		ApiDatabase.shared()
			.admin()
			.sql("update linli.upload set created_at = now() - interval '25 hours' where id = ?")
			.params(key(upload))
			.update();
		announced(100, "JPEG");
		assertThat(has(key)).isFalse();
		assertThat(attached(complaint(), upload, null).refusals()).containsExactly("NOT_FOUND");
	}

	@Test
	void aRefusedFileLeavesNoCopy() {
		Answer upload = announced(100, "PNG");
		put(upload, photo(100));
		String complaint = complaint();
		long before = copies(COMPANY);
		assertThat(attached(complaint, upload.text("/upload/id"), null).refusals()).containsExactly("INVALID");
		assertThat(copies(COMPANY)).isEqualTo(before);
		assertThat(ApiDatabase.shared()
			.admin()
			.sql("select count(*) from linli.attachment where complaint_id = ?")
			.params(key(complaint))
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void ofTwoEqualCommandsAtOnceOneCopyIsLeft() throws Exception {
		for (int trial = 0; trial < 8; trial++) {
			Map<String, Object> attaching = attaching(complaint(), uploaded(photo(100)), null);
			long before = copies(COMPANY);
			Api.Client supervisor = supervisor();
			Callable<Answer> attach = () -> supervisor.mutate("attachFile", "attachment { id }", attaching);
			try (var threads = Executors.newFixedThreadPool(2)) {
				for (Future<Answer> each : threads.invokeAll(List.of(attach, attach))) {
					assertThat(each.get().refusals()).isEmpty();
				}
			}
			assertThat(copies(COMPANY)).isEqualTo(before + 1);
		}
	}

	private Api.Client supervisor() {
		return api().as("customer-service-supervisor@" + COMPANY,
				List.of(Role.CUSTOMER_SERVICE_SUPERVISOR, Role.RECEPTIONIST), COMPANY);
	}

	private String complaint() {
		return supervisor()
			.mutate("recordComplaint", "complaint { id }",
					Map.of("idempotencyKey", fresh(), "projectId", PROJECT, "category", "x", "receivingDepartment", "x",
							"summary", "x", "channel", "PHONE", "responsibility", "PROPERTY", "severity", "MINOR"))
			.text("/complaint/id");
	}

	private String repair() {
		return supervisor()
			.mutate("recordRepairRequest", "repairRequest { id }", Map.of("idempotencyKey", fresh(), "projectId",
					PROJECT, "category", "x", "fault", "x", "urgency", "GENERAL", "area", "PUBLIC", "channel", "PHONE"))
			.text("/repairRequest/id");
	}

	private String callback() {
		return supervisor()
			.mutate("solveComplaint", "complaint { callbacks { id } }",
					Map.of("idempotencyKey", fresh(), "complaintId", complaint(), "expectedVersion", 0, "measure", "x"))
			.text("/complaint/callbacks/0/id");
	}

	private String uploaded(byte[] photo) {
		Answer upload = announced(photo.length, "JPEG");
		assertThat(put(upload, photo)).isEqualTo(200);
		return upload.text("/upload/id");
	}

	private Answer announced(int size, String type) {
		return supervisor().mutate("createUpload", "upload { id url headers { name value } expiresAt }",
				announcing(PROJECT, size, type));
	}

	private int put(Answer upload, byte[] bytes) {
		assertThat(upload.text("/upload/headers/0/name")).isEqualTo("Content-Type");
		return Http.put(at(upload.text("/upload/url")), bytes, upload.text("/upload/headers/0/value")).statusCode();
	}

	private Answer attached(String subject, String upload, String occurredAt) {
		return supervisor().mutate("attachFile", ATTACHMENT, attaching(subject, upload, occurredAt));
	}

	private String at(String url) {
		return at(api(), url);
	}

	private static String at(Api api, String url) {
		return api.address().resolve(URI.create(url)).toString();
	}

	private static Map<String, Object> announcing(String project, int size, String type) {
		return Map.of("idempotencyKey", fresh(), "projectId", project, "name", "现场 1.jpg", "mediaType", type,
				"sizeBytes", size);
	}

	private static Map<String, Object> attaching(String subject, String upload, String occurredAt) {
		Map<String, Object> input = new HashMap<>(
				Map.of("idempotencyKey", fresh(), "subjectId", subject, "uploadId", upload, "purpose", "PHOTO"));
		if (occurredAt != null) {
			input.put("occurredAt", occurredAt);
		}
		return input;
	}

	private static byte[] photo(int size) {
		byte[] photo = new byte[size];
		byte[] start = HexFormat.of().parseHex("ffd8ffe000104a46494600010100");
		System.arraycopy(start, 0, photo, 0, start.length);
		return photo;
	}

	private static UUID key(String id) {
		return GlobalId.decode(id).orElseThrow().key();
	}

	private static String fresh() {
		return UUID.randomUUID().toString();
	}

}

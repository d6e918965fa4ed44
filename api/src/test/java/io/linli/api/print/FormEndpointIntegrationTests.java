package io.linli.api.print;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.api.repair.Crew;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormEndpointIntegrationTests {

	/** Where a PDF costs more than half of what a client has. */
	private static Api strict;

	private final Crew crew = new Crew();

	@BeforeAll
	static void start() {
		strict = Api.with(Map.of("linli.trusted-documents.mode", "enforce", "linli.print.pdf-points", 600,
				"linli.limits.bucket", 1_000, "linli.limits.points-per-second", 1));
	}

	@AfterAll
	static void stop() {
		strict.context().close();
	}

	@Test
	void aRecordSaysWhereItsFormsAre() {
		Answer repair = this.crew.recorded(Map.of());
		Answer forms = this.crew.read(repair, "id forms { form title url }");
		assertThat(forms.each("/forms", "form")).contains("WORK_ORDER");
		assertThat(forms.each("/forms", "title")).contains("维修任务单");
		for (String url : forms.each("/forms", "url")) {
			assertThat(Press.get(this.crew.supervisor, url, Press.HTML).statusCode()).isEqualTo(200);
		}
	}

	@Test
	void aFormIsSavedUnderItsTitleAndNumberAndRunsNothing() {
		Answer repair = this.crew.recorded(Map.of());
		HttpResponse<byte[]> page = printed(this.crew.receptionist, repair, Press.HTML);
		assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
		assertThat(page.headers().firstValue("Content-Security-Policy"))
			.contains("default-src 'none'; style-src 'unsafe-inline'; sandbox");
		assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		HttpResponse<byte[]> pdf = printed(this.crew.receptionist, repair, "application/pdf, text/html;q=0.5");
		assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
		String number = repair.text("/repairRequest/number");
		assertThat(pdf.headers().firstValue("Content-Disposition"))
			.contains("inline; filename=\"work-order-" + number + ".pdf\"; filename*=UTF-8''"
					+ URLEncoder.encode("维修任务单 " + number + ".pdf", StandardCharsets.UTF_8).replace("+", "%20"));
		assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
	}

	@Test
	void aFormOfAnotherCompanyReadsLikeOneThatDoesNotExist() {
		String path = Form.WORK_ORDER.path(this.crew.recorded(Map.of()).text("/repairRequest/id"));
		String nowhere = Form.WORK_ORDER.path(new GlobalId("RepairRequest", UUID.randomUUID()).encode());
		HttpResponse<byte[]> foreign = Press.get(Api.shared().as(Role.RECEPTIONIST, ApiDatabase.HEYUAN), path,
				Press.PDF);
		HttpResponse<byte[]> none = Press.get(this.crew.receptionist, nowhere, Press.PDF);
		assertThat(foreign.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
		assertThat(foreign.body()).isEmpty();
		assertThat(none.body()).isEmpty();
	}

	@Test
	void whoMayNotFindTheRecordGetsNoForm() {
		String path = Form.WORK_ORDER.path(this.crew.recorded(Map.of()).text("/repairRequest/id"));
		assertThat(Press.get(Api.shared().as(Role.ORDER_KEEPER, ApiDatabase.JINXIU), path, Press.HTML).statusCode())
			.isEqualTo(404);
		assertThat(Press.get(Api.shared().as(Role.GROUP_MANAGER, ApiDatabase.JINXIU), path, Press.HTML).statusCode())
			.isEqualTo(403);
		assertThat(Press
			.send(HttpRequest.newBuilder(Api.shared().address().resolve(path)).header("Accept", Press.HTML).build())
			.statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/forms", "/forms/", "/forms/WORK_ORDER", "/forms/WORK_ORDER/", "/forms/WORK_ORDER/x",
			"/forms/NO_SUCH_FORM/x", "/forms/work_order/x", "/forms/..%2fsheet/x" })
	void whatIsNoFormIsNotFound(String path) {
		assertThat(Press.get(this.crew.receptionist, path, Press.HTML).statusCode()).isBetween(400, 404);
	}

	@Test
	void aRecordIsPrintedOnFormsOfItsOwnOnly() {
		String repair = this.crew.recorded(Map.of()).text("/repairRequest/id");
		assertThat(Press.get(this.crew.supervisor, Form.COMPLAINT_HANDLING.path(repair), Press.HTML).statusCode())
			.isEqualTo(404);
	}

	@Test
	void onlyPagesAndPdfsAreGot() {
		String path = Form.WORK_ORDER.path(this.crew.recorded(Map.of()).text("/repairRequest/id"));
		assertThat(Press.get(this.crew.receptionist, path, "image/png").statusCode()).isEqualTo(406);
		assertThat(Press.get(this.crew.receptionist, path, "no type").statusCode()).isEqualTo(406);
		HttpResponse<byte[]> posted = Press
			.send(Press.request(this.crew.receptionist, path).POST(BodyPublishers.noBody()).build());
		assertThat(posted.statusCode()).isEqualTo(405);
		assertThat(posted.headers().firstValue("Allow")).contains("GET");
	}

	@Test
	void whatSomebodyTypedIsTextOnThePage() {
		String fault = "<script>alert(1)</script><img src=\"http://127.0.0.1:1/x\"/>&amp;\u0007";
		String id = this.crew.recorded(Map.of("fault", fault)).text("/repairRequest/id");
		String page = Press.html(this.crew.receptionist, Form.WORK_ORDER, id);
		assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script", "<img");
		assertThat(Press.pdf(this.crew.receptionist, Form.WORK_ORDER, id))
			.contains("<script>alert(1)</script><imgsrc=\"http://127.0.0.1:1/x\"/>&amp;");
	}

	@Test
	void formsArePrintedWhereOnlyTrustedDocumentsAreExecuted() {
		String path = Form.WORK_ORDER.path(this.crew.recorded(Map.of()).text("/repairRequest/id"));
		Api.Client receptionist = client("strict", ApiDatabase.JINXIU);
		assertThat(receptionist.ask("{ viewer { name } }").errors()).containsExactly("DOCUMENT_NOT_TRUSTED");
		assertThat(Press.get(receptionist, path, Press.HTML).statusCode()).isEqualTo(200);
	}

	@Test
	void whoPrintsTooMuchForACompanyWaitsAndNobodyElse() {
		String path = Form.WORK_ORDER.path(this.crew.recorded(Map.of()).text("/repairRequest/id"));
		Api.Client greedy = client("greedy", ApiDatabase.JINXIU);
		assertThat(Press.get(greedy, path, Press.PDF).statusCode()).isEqualTo(200);
		HttpResponse<byte[]> refused = Press.get(greedy, path, Press.PDF);
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After")).isPresent();
		assertThat(Press.get(greedy, path, Press.HTML).statusCode()).isEqualTo(200);
		assertThat(Press.get(client("modest", ApiDatabase.JINXIU), path, Press.PDF).statusCode()).isEqualTo(200);
		assertThat(Press.get(client("greedy", ApiDatabase.HEYUAN), path, Press.PDF).statusCode()).isEqualTo(404);
	}

	private static Api.Client client(String application, UUID company) {
		return new Api.Client(strict, Api.token(Role.RECEPTIONIST, company, application));
	}

	private static HttpResponse<byte[]> printed(Api.Client client, Answer repair, String kind) {
		return Press.get(client, Form.WORK_ORDER.path(repair.text("/repairRequest/id")), kind);
	}

}

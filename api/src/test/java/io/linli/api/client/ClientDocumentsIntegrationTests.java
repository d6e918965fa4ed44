package io.linli.api.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import static io.linli.api.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An API with three trusted documents; each test has a client application of its own.
 */
class ClientDocumentsIntegrationTests {

	/** No other test has these texts: the list of documents is everybody's. */
	private static final String MARK = "V" + UUID.randomUUID().toString().replace("-", "");

	private static final String VIEWER = "query %s { viewer { name } }".formatted(MARK);

	private static final String ROLES = "query %sRoles { viewer { roles } } query %sName { viewer { name } }"
		.formatted(MARK, MARK);

	private static final String OLD = "query %sOld { viewer { shoeSize } }".formatted(MARK);

	private static Api api;

	private final String client = "app-" + UUID.randomUUID();

	private final JdbcClient admin = ApiDatabase.shared().admin();

	@BeforeAll
	static void start(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("viewer.graphql"), VIEWER);
		Files.writeString(folder.resolve("old.graphql"), OLD);
		Files.writeString(folder.resolve("relay.json"), new JsonMapper().writeValueAsString(Map.of("roles", ROLES)));
		api = Api.with(Map.of("linli.trusted-documents.folder", folder.toString()));
	}

	@AfterAll
	static void close() {
		api.context().close();
	}

	@Test
	void theFolderIsListedWithTheNamesOfItsOperations() throws Exception {
		list(api);
		assertThat(this.admin.sql("select operation from linli.trusted_document where id in (?, ?, ?) order by 1")
			.params(hash(VIEWER), hash(ROLES), hash(OLD))
			.query(String.class)
			.list()).containsExactly("", MARK, MARK + "Name " + MARK + "Roles");
	}

	@Test
	void whatIsNotInTheFolderAnyMoreIsGoneAndItsLastUseIsKnownAgainWhenItIsBack() throws Exception {
		var stray = stray();
		list(api);
		assertThat(known(stray)).isEqualTo("gone, used 2026-11-20");
		this.admin.sql(
				"update linli.trusted_document set gone_at = now(), last_used_at = '2026-11-20T12:00:00Z' where id = ?")
			.param(hash(OLD))
			.update();
		list(api);
		assertThat(known(hash(OLD))).isEqualTo("listed, used 2026-11-20");
	}

	@Test
	void anApiWithoutAFolderLeavesTheListAsItIs() throws Exception {
		var stray = stray();
		list(Api.shared());
		assertThat(known(stray)).isEqualTo("listed, used 2026-11-20");
	}

	private static void list(Api which) throws Exception {
		which.context().getBean("folderListing", ApplicationRunner.class).run(new DefaultApplicationArguments());
	}

	private String stray() {
		var stray = hash("stray " + UUID.randomUUID());
		this.admin.sql(
				"insert into linli.trusted_document (id, operation, last_used_at) values (?, '', '2026-11-20T12:00:00Z')")
			.param(stray)
			.update();
		return stray;
	}

	private String known(String hash) {
		return this.admin
			.sql("""
					select case when gone_at is null then 'listed' else 'gone' end || to_char(last_used_at, '", used "YYYY-MM-DD')
					  from linli.trusted_document where id = ?""")
			.param(hash)
			.query(String.class)
			.single();
	}

	@Test
	void whichDocumentsAClientUsesIsNotedOnceInAWhileHoweverItNamesThem() {
		ask(Map.of("query", VIEWER));
		ask(Map.of("documentId", "roles", "operationName", MARK + "Roles"));
		ask(Map.of("documentId", "sha256:" + hash(ROLES), "operationName", MARK + "Name"));
		ask(Map.of("query", "{ viewer { roles } }"));
		await(() -> used().size() == 2);
		assertThat(used()).containsExactly(MARK, MARK + "Name " + MARK + "Roles");
		var first = times();
		ask(Map.of("query", VIEWER));
		ask(Map.of("documentId", "roles", "operationName", MARK + "Roles"));
		assertThat(times()).isEqualTo(first);
		assertThat(this.admin.sql("select last_used_at is not null from linli.trusted_document where id = ?")
			.param(hash(VIEWER))
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void manyUsesAtOnceAreAllNoted() {
		for (int count = 0; count < 30; count++) {
			ask(Map.of("query", VIEWER), this.client + count);
		}
		await(() -> this.admin.sql("select count(*) from linli.api_client_document where client like ?")
			.param(this.client + "%")
			.query(Integer.class)
			.single() == 30);
	}

	@Test
	void whatIsRefusedIsNoUse() {
		let("{}");
		assertThat(ask(Map.of("query", VIEWER)).errors()).containsExactly("DOCUMENT_NOT_CHOSEN");
		assertThat(ask(Map.of("documentId", "sha256:" + hash(OLD))).errors()).containsExactly("DOCUMENT_NOT_CHOSEN");
		await(() -> this.admin.sql("select count(*) from linli.api_client_use where client = ?")
			.param(this.client)
			.query(Integer.class)
			.single() == 1);
		assertThat(used()).isEmpty();
	}

	@Test
	void aClientThatIsBoundToDocumentsSendsThoseAndNoOthers() {
		let("{" + hash(VIEWER) + "}");
		assertThat(ask(Map.of("query", VIEWER)).errors()).isEmpty();
		assertThat(ask(Map.of("documentId", "sha256:" + hash(VIEWER))).errors()).isEmpty();
		assertThat(ask(Map.of("documentId", "roles", "operationName", MARK + "Name")).errors())
			.containsExactly("DOCUMENT_NOT_CHOSEN");
		assertThat(ask(Map.of("query", "{ viewer { name } }")).errors()).containsExactly("DOCUMENT_NOT_CHOSEN");
		assertThat(ask(Map.of("query", VIEWER + " ")).errors()).containsExactly("DOCUMENT_NOT_CHOSEN");
	}

	@Test
	void whatOneCompanyHasChosenCountsInNoOther() {
		let("{}");
		var elsewhere = Api.token(Role.RECEPTIONIST, ApiDatabase.HEYUAN, this.client);
		assertThat(answer(elsewhere, Map.of("query", VIEWER)).errors()).isEmpty();
	}

	private void let(String documents) {
		this.admin
			.sql("""
					insert into linli.api_client (tenant_id, client, may_read, may_write, may_show_people, documents, set_by)
					values (?, ?, true, true, true, ?::text[], 'admin')""")
			.params(ApiDatabase.JINXIU, this.client, documents)
			.update();
	}

	private List<String> used() {
		return this.admin.sql("""
				select operation from linli.api_client_document where tenant_id = ? and client = ? order by 1""")
			.params(ApiDatabase.JINXIU, this.client)
			.query(String.class)
			.list();
	}

	private List<String> times() {
		return this.admin
			.sql("""
					select last_used_at::text from linli.api_client_document where tenant_id = ? and client = ? order by document""")
			.params(ApiDatabase.JINXIU, this.client)
			.query(String.class)
			.list();
	}

	private Answer ask(Map<String, ?> request) {
		return ask(request, this.client);
	}

	private static Answer ask(Map<String, ?> request, String client) {
		return answer(Api.token(Role.RECEPTIONIST, ApiDatabase.JINXIU, client), request);
	}

	private static Answer answer(String token, Map<String, ?> request) {
		return Answer.of(api.post(token, new JsonMapper().writeValueAsString(request)).body());
	}

	private static String hash(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

package io.linli.tenancy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and writes estates in all ways that applications have.
 */
@Component
class Estates {

	private final TenantWrites writes;

	private final TenantReads reads;

	private final JdbcClient jdbc;

	Estates(TenantWrites writes, TenantReads reads, JdbcClient jdbc) {
		this.writes = writes;
		this.reads = reads;
		this.jdbc = jdbc;
	}

	@Transactional
	List<String> asked() {
		return this.writes.ask((row, i) -> row.getString(1), "select code from project order by code").get();
	}

	@Transactional
	List<String> bySql() {
		return this.jdbc.sql("select code from project order by code").query(String.class).list();
	}

	@Transactional
	void found(String code) {
		this.writes.insert("project", estate(code));
	}

	@Transactional
	void foundFor(UUID tenantId, String code) {
		this.jdbc.sql("""
				insert into project (tenant_id, id, code, name, city, time_zone)
				values (?, ?, ?, 'x', 'x', 'Asia/Shanghai')""").params(tenantId, UUID.randomUUID(), code).update();
	}

	List<String> byRead() {
		return this.reads.list("select code from project order by code", List.of(), (row, i) -> row.getString(1));
	}

	List<String> byRead(String condition, Object... arguments) {
		return this.reads.list("select code from project where " + condition, Arrays.asList(arguments),
				(row, i) -> row.getString(1));
	}

	private static Values estate(String code) {
		return new Values().key("id", UUID.randomUUID())
			.text("code", code)
			.text("name", code)
			.text("city", "上海")
			.text("time_zone", "Asia/Shanghai");
	}

}

package io.linli.tenancy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and writes estates in both ways that applications have.
 */
@Component
class Estates {

	private final EntityManager entities;

	private final TenantReads reads;

	Estates(EntityManager entities, TenantReads reads) {
		this.entities = entities;
		this.reads = reads;
	}

	@Transactional
	List<String> byEntity() {
		return this.entities.createQuery("select e.code from Estate e order by e.code", String.class).getResultList();
	}

	@Transactional
	@SuppressWarnings("unchecked")
	List<String> bySql() {
		return this.entities.createNativeQuery("select code from project order by code", String.class).getResultList();
	}

	@Transactional
	void found(String code) {
		this.entities.persist(new Estate(UUID.randomUUID(), code));
	}

	@Transactional
	void foundFor(UUID tenantId, String code) {
		this.entities.createNativeQuery("""
				insert into project (tenant_id, id, code, name, city, time_zone)
				values (?, ?, ?, 'x', 'x', 'Asia/Shanghai')""")
			.setParameter(1, tenantId)
			.setParameter(2, UUID.randomUUID())
			.setParameter(3, code)
			.executeUpdate();
	}

	List<String> byRead() {
		return this.reads.list("select code from project order by code", List.of(), (row, i) -> row.getString(1));
	}

	List<String> byRead(String condition, Object... arguments) {
		return this.reads.list("select code from project where " + condition, Arrays.asList(arguments),
				(row, i) -> row.getString(1));
	}

}

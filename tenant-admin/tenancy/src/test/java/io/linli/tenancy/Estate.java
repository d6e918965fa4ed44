package io.linli.tenancy;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/**
 * The table {@code project}, as an application would map it.
 */
@Entity
@Table(name = "project")
@IdClass(Estate.Key.class)
class Estate {

	record Key(UUID tenantId, UUID id) {
	}

	@Id
	@TenantId
	UUID tenantId;

	@Id
	UUID id;

	String code;

	String name;

	String city;

	String timeZone;

	protected Estate() {
	}

	Estate(UUID id, String code) {
		this.id = id;
		this.code = code;
		this.name = code;
		this.city = "上海";
		this.timeZone = "Asia/Shanghai";
	}

}

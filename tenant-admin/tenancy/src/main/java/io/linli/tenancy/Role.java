package io.linli.tenancy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person is in the procedures (G-06), as the identity provider names it.
 */
public enum Role {

	/** 接待员, or the command centre 指挥中心. */
	RECEPTIONIST,
	/** 客服主管. */
	CUSTOMER_SERVICE_SUPERVISOR,
	/** 维修人员. */
	MAINTENANCE_WORKER,
	/** 维修主管. */
	MAINTENANCE_SUPERVISOR,
	/** 秩序维护人员. */
	ORDER_KEEPER,
	/** 项目经理. */
	PROJECT_MANAGER,
	/** 检查人员: sees the records that are drawn for an inspection. */
	INSPECTOR,
	/** The company's administrator: levels, limits, members. */
	TENANT_ADMIN,
	/** The group's Property Management Department 总公司物业管理部. */
	GROUP_MANAGER;

	/** The role's name in a token, such as {@code maintenance-worker}. */
	public String claim() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether its people see the projects to which they are assigned, and no others. */
	public boolean belongsToProjects() {
		return this != TENANT_ADMIN && this != GROUP_MANAGER;
	}

	static Optional<Role> of(Object claim) {
		return Arrays.stream(values()).filter((role) -> role.claim().equals(claim)).findFirst();
	}

}

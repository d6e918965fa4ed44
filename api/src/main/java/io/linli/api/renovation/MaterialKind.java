package io.linli.api.renovation;

import java.util.EnumSet;
import java.util.Set;

/**
 * A paper of the archive's checklist, and from which state on there is one (D-01, D-10).
 */
enum MaterialKind {

	/** 身份证明. */
	IDENTITY_PROOF(Renovation.Status.APPLIED),
	/** 装修申请表. */
	APPLICATION_FORM(Renovation.Status.APPLIED),
	/** 装修管理协议. */
	AGREEMENT(Renovation.Status.APPLIED),
	/** 装修图纸. */
	DRAWINGS(Renovation.Status.APPLIED),
	/** 施工单位资质. */
	CONTRACTOR_LICENCE(Renovation.Status.APPLIED),
	/** 装修许可证. */
	PERMIT(Renovation.Status.PERMITTED),
	/** 出入证. */
	WORKER_PASSES(Renovation.Status.PERMITTED),
	/** 巡查记录. */
	PATROL_RECORDS(Renovation.Status.PERMITTED),
	/** 违章整改通知单, where there was a violation. */
	RECTIFICATION_NOTICES(Renovation.Status.APPLIED),
	/** 装修验收表. */
	ACCEPTANCE_FORM(Renovation.Status.ACCEPTED);

	/** Without these there is no permit (D-10, D-17). */
	static final Set<MaterialKind> FORMALITIES = EnumSet.range(IDENTITY_PROOF, CONTRACTOR_LICENCE);

	private final Renovation.Status since;

	MaterialKind(Renovation.Status since) {
		this.since = since;
	}

	boolean existsIn(Renovation.Status status) {
		return status.compareTo(this.since) >= 0;
	}

}

package io.linli.api.renovation;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

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
	/** 出入证, as they come. */
	WORKER_PASSES(null),
	/** 巡查记录, as they come. */
	PATROL_RECORDS(null),
	/** 违章整改通知单, as they come. */
	RECTIFICATION_NOTICES(null),
	/** 装修验收表. */
	ACCEPTANCE_FORM(Renovation.Status.ACCEPTED);

	/** Without these there is no permit (D-10, D-17). */
	static final Set<MaterialKind> FORMALITIES = EnumSet.range(IDENTITY_PROOF, CONTRACTOR_LICENCE);

	private final Renovation.@Nullable Status since;

	/**
	 * A paper that there is from a state on; of one without a state there come more, and
	 * there is one as soon as there is a record of it.
	 */
	MaterialKind(Renovation.@Nullable Status since) {
		this.since = since;
	}

	/** Whether there come more of them. */
	boolean collects() {
		return this.since == null;
	}

	/** Whether there is one in this state, of those that are filed once. */
	boolean existsIn(Renovation.Status status) {
		return this.since != null && status.compareTo(this.since) >= 0;
	}

}

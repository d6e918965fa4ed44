package io.linli.api.renovation;

import java.time.LocalDate;

/**
 * A signature below the acceptance form, with its day (D-05).
 */
record Signature(Party party, String name, LocalDate signedOn) {

	/** Who signs: 业主, 施工单位, 客服部, 维修部. */
	enum Party {

		OWNER, CONTRACTOR, CUSTOMER_SERVICE, REPAIR

	}

}

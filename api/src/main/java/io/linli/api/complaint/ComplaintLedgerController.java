package io.linli.api.complaint;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;

import io.linli.api.graphql.GlobalId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code complaint-ledger.graphqls}.
 */
@Controller
class ComplaintLedgerController {

	private final ComplaintLedger ledger;

	private final InstantSource time;

	ComplaintLedgerController(ComplaintLedger ledger, InstantSource time) {
		this.ledger = ledger;
		this.time = time;
	}

	@QueryMapping
	ComplaintSummary complaintSummary(@Argument @Nullable String projectId, @Argument YearMonth month) {
		return this.ledger.summary(GlobalId.optionalKeyOf("Project", projectId), month);
	}

	@QueryMapping
	List<ReceivingDepartment> receivingDepartments(@Argument @Nullable String projectId) {
		return this.ledger.departments(GlobalId.optionalKeyOf("Project", projectId));
	}

	@QueryMapping
	List<ComplaintAge> complaintAges(@Argument @Nullable String projectId) {
		return this.ledger.ages(GlobalId.optionalKeyOf("Project", projectId), this.time.instant());
	}

}

package io.linli.console.threshold;

import java.util.UUID;

import io.linli.console.audit.Act;
import io.linli.console.audit.AuditDesk;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.ContractLevel;
import io.linli.sla.Threshold;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes down for the audit what somebody does with limits and drafts; to be called
 * inside the wall.
 */
@Component
public class LimitBook {

	private final AuditDesk audit;

	private final ThresholdQueries queries;

	LimitBook(AuditDesk audit, ThresholdQueries queries) {
		this.audit = audit;
		this.queries = queries;
	}

	/** A limit or a draft of one is there from now on. */
	void begin(Company company, Act.Kind kind, Threshold threshold, @Nullable Threshold before) {
		this.audit.write(company,
				new Act(kind, subject(Address.of(threshold.contractLevelId(), threshold.clock(), threshold.scope())),
						(before != null) ? limit(before) : null, limit(threshold)));
	}

	/** A draft stays or goes. */
	public void tell(Company company, Act.Kind kind, Draft draft, @Nullable String why) {
		this.audit.write(company, new Act(kind, subject(draft.address()), limit(draft.threshold()),
				(why != null) ? Act.plain(why) : null));
	}

	/** One that nobody could publish goes. */
	public void discarded(Company company, Impossible draft) {
		this.audit.write(company,
				new Act(Act.Kind.DRAFT_DISCARDED, subject(draft.address()), Act.plain(draft.reference()), null));
	}

	private io.linli.sla.Words subject(Address address) {
		var level = level(address.level());
		return this.audit.say((words) -> subject(address, level, new ThresholdWords(words)));
	}

	private static String subject(Address address, @Nullable ContractLevel level, ThresholdWords say) {
		return say.clock(address.clock()) + " · " + say.cases(address.scope()) + " · " + say.level(level);
	}

	private @Nullable ContractLevel level(@Nullable UUID level) {
		return (level == null) ? null
				: this.queries.levelsEver()
					.stream()
					.filter((candidate) -> candidate.id().equals(level))
					.findFirst()
					.orElse(null);
	}

	private io.linli.sla.Words limit(Threshold threshold) {
		return this.audit.say((words) -> new ThresholdWords(words).told(threshold));
	}

}

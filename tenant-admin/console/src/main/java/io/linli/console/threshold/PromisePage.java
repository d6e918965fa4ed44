package io.linli.console.threshold;

import java.time.LocalDate;
import java.util.List;

import io.linli.sla.ContractLevel;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one address: what counts now and why, every version set for
 * exactly it, and what is drafted.
 *
 * @param level null: all levels of the company
 * @param years of a rate: those that have figures, the latest first
 */
record PromisePage(Address address, @Nullable ContractLevel level, Today today, InForce now, Plan plan,
		FourEyes fourEyes, List<YearlyRate> years) {

	static PromisePage of(Address address, @Nullable ContractLevel level, Today today, Plan plan, FourEyes fourEyes,
			List<YearlyRate.Count> years) {
		return new PromisePage(address, level, today, InForce.on(today.date(), today, address, plan.now()), plan,
				fourEyes, YearlyRate.of(years, address, plan, today));
	}

	/** Newest start first. */
	public List<Version> versions() {
		return this.plan.versions(this.address).reversed();
	}

	/** The last one first. */
	public List<Draft> drafts() {
		return this.plan.drafts(this.address).reversed();
	}

	/** What will count on a day, by all versions that are set now. */
	public InForce on(LocalDate day) {
		return InForce.on(day, this.today, this.address, this.plan.now());
	}

	/** What the form carries to notice that somebody else was quicker. */
	String seen() {
		return this.plan.seen(this.address);
	}

}

package io.linli.console.sheet;

import java.util.List;

import io.linli.console.threshold.Address;
import io.linli.console.threshold.Plan;
import io.linli.console.threshold.Proposal;
import io.linli.console.threshold.Version;
import io.linli.sla.ContractLevel;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet would draft. Nothing of it is drafted while anything is wrong.
 *
 * @param unchanged rows that say what stands already
 */
record SheetPreview(List<Change> changes, List<CellFault> faults, int unchanged) {

	/** What is wrong with a cell, in the reader's language. */
	record CellFault(String cell, String sentence) {
	}

	/**
	 * A row that says something new.
	 *
	 * @param level null: all levels
	 * @param before what it would follow; null: nothing of that source
	 * @param seen of its address, as {@link Plan#seen} says it
	 */
	record Change(Address address, @Nullable ContractLevel level, @Nullable Version before, Proposal proposal,
			String seen) {
	}

	public boolean acceptable() {
		return this.faults.isEmpty() && !this.changes.isEmpty();
	}

}

package io.linli.console.audit;

import java.util.List;

import io.linli.console.paging.Place;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param next where it goes on; null: here it ends
 */
record AuditPage(AuditFilter filter, List<Entry> entries, @Nullable Place next) {

	public List<Ledger> ledgers() {
		return List.of(Ledger.values());
	}

	public List<String> kinds() {
		return this.filter.ledger().kinds();
	}

}

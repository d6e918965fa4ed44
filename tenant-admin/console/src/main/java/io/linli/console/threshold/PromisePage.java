package io.linli.console.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.linli.sla.ContractLevel;
import io.linli.sla.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one address: what counts now and why, and every version set for
 * exactly it.
 *
 * @param level null: all levels of the company
 * @param versions newest start first
 */
record PromisePage(Address address, @Nullable ContractLevel level, Today today, InForce now, List<Version> versions,
		Thresholds thresholds) {

	static PromisePage of(Address address, @Nullable ContractLevel level, Today today, List<Version> all) {
		var thresholds = new Thresholds(all.stream().map(Version::threshold).toList());
		var versions = all.reversed().stream().filter((version) -> address.exactly(version.threshold())).toList();
		return new PromisePage(address, level, today, InForce.on(today.date(), today, address, thresholds), versions,
				thresholds);
	}

	/** What will count on a day, by all versions that are set now. */
	public InForce on(LocalDate day) {
		return InForce.on(day, this.today, this.address, this.thresholds);
	}

	/** What the form carries to notice that somebody else was quicker. */
	String seen() {
		return ThresholdDesk.newest(this.versions).map((version) -> version.threshold().id().toString()).orElse("");
	}

	Optional<Version> version(String id) {
		return this.versions.stream().filter((version) -> version.threshold().id().toString().equals(id)).findFirst();
	}

}

package io.linli.console.threshold;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import io.linli.sla.Candidate;
import io.linli.sla.Threshold;
import io.linli.sla.Thresholds;

/**
 * What counts for an address on a day, and everything that was considered.
 *
 * @param counting one threshold, or several where the hour of the start decides, or the
 * calendar of the project; empty when there is none
 * @param considered all that apply, the first counting one first
 */
public record InForce(List<Threshold> counting, List<Candidate> considered) {

	public static InForce on(LocalDate day, Today today, Address address, Thresholds thresholds) {
		var counting = new LinkedHashMap<UUID, Threshold>();
		List<Candidate> considered = List.of();
		for (var calendar : today.calendars(day)) {
			for (var start : Today.samples(day, calendar.zone())) {
				var found = thresholds.resolve(address.promise(), start, calendar).candidates();
				if (!found.isEmpty()) {
					counting.putIfAbsent(found.getFirst().threshold().id(), found.getFirst().threshold());
					considered = considered.isEmpty() ? found : considered;
				}
			}
		}
		return new InForce(List.copyOf(counting.values()), considered);
	}

	public boolean counts(UUID threshold) {
		return this.counting.stream().anyMatch((counting) -> counting.id().equals(threshold));
	}

	public boolean found() {
		return !this.counting.isEmpty();
	}

}

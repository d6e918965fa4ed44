package io.linli.console.threshold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.sla.Period;
import io.linli.sla.Source;
import io.linli.sla.Threshold;
import io.linli.sla.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * All that stands and all that is drafted, oldest first.
 */
public record Plan(List<Version> versions, List<Draft> drafts) {

	/** As it counts without the drafts. */
	public Thresholds now() {
		return new Thresholds(this.versions.stream().map(Version::threshold).toList());
	}

	/** As it would count if every draft that can be were published. */
	public Thresholds then() {
		var all = new ArrayList<>(this.versions.stream().map(Version::threshold).toList());
		for (var draft : this.drafts) {
			var address = draft.address();
			var from = draft.threshold().effective().from();
			if (taken(address, draft.threshold().source(), from).isEmpty()) {
				all.replaceAll((stands) -> follows(stands, draft.threshold(), address) ? ended(stands, from) : stands);
				all.add(draft.threshold());
			}
		}
		return new Thresholds(all);
	}

	/** Versions of exactly this address, oldest first. */
	public List<Version> versions(Address address) {
		return this.versions.stream().filter((version) -> address.exactly(version.threshold())).toList();
	}

	public List<Draft> drafts(Address address) {
		return this.drafts.stream().filter((draft) -> address.equals(draft.address())).toList();
	}

	/** The version of an address that was set last, whatever its source and its dates. */
	Optional<Version> newest(Address address) {
		return versions(address).stream()
			.max(Comparator.comparing(Version::setAt).thenComparing((version) -> version.threshold().id()));
	}

	public @Nullable UUID newestId(Address address) {
		return newest(address).map((version) -> version.threshold().id()).orElse(null);
	}

	/** What a form carries to notice that somebody else was quicker. */
	public String seen(Address address) {
		var draft = drafts(address).stream().max(Comparator.comparing(Draft::draftedAt).thenComparing(Draft::id));
		return Stream
			.concat(newest(address).map((version) -> version.threshold().id()).stream(), draft.map(Draft::id).stream())
			.map(UUID::toString)
			.reduce("", String::concat);
	}

	/** The version of the same source that a new one would have to end. */
	public Optional<Version> predecessor(Threshold next, Address address) {
		return versions(address).stream().filter((version) -> follows(version.threshold(), next, address)).findFirst();
	}

	public Optional<Version> taken(Address address, Source source, LocalDate from) {
		return versions(address).stream()
			.filter((version) -> version.threshold().source() == source)
			.filter((version) -> !version.threshold().effective().from().isBefore(from))
			.findFirst();
	}

	/** What stands in the way of publishing a draft today. */
	public Optional<Obstacle> obstacle(Draft draft, LocalDate today) {
		var address = draft.address();
		var from = draft.threshold().effective().from();
		var newest = newest(address);
		if (newest.isPresent() && !newest.get().threshold().id().equals(draft.seen())) {
			return Optional.of(new Obstacle.Stale(newest.get()));
		}
		if (from.isBefore(today)) {
			return Optional.of(new Obstacle.Past(today));
		}
		return taken(address, draft.threshold().source(), from).map(Obstacle.Taken::new);
	}

	/** The limits of a level itself that are in force on a day. */
	public List<Threshold> counting(UUID level, LocalDate day) {
		return this.versions.stream()
			.map(Version::threshold)
			.filter((threshold) -> level.equals(threshold.contractLevelId()) && threshold.effective().contains(day))
			.toList();
	}

	/**
	 * Those of them as they can be drafted for another level: without defaults of the
	 * platform, and where there is no equal limit, no draft and no later version yet.
	 */
	public List<Threshold> copies(UUID from, UUID to, LocalDate day) {
		return counting(from, day).stream()
			.filter((threshold) -> threshold.source() != Source.PLATFORM)
			.map((threshold) -> at(to, threshold, day))
			.filter((copy) -> free(copy, Address.of(to, copy.clock(), copy.scope()), day))
			.toList();
	}

	private boolean free(Threshold copy, Address address, LocalDate day) {
		return taken(address, copy.source(), day).isEmpty()
				&& drafts(address).stream().noneMatch((draft) -> draft.threshold().source() == copy.source())
				&& predecessor(copy, address).filter((version) -> version.threshold().limit().equals(copy.limit()))
					.isEmpty();
	}

	private static Threshold at(UUID level, Threshold original, LocalDate from) {
		return new Threshold(UUID.randomUUID(), level, original.scope(), original.clock(), original.limit(),
				original.source(), original.reference(), original.verifyLocally(), Period.since(from));
	}

	private static boolean follows(Threshold stands, Threshold next, Address address) {
		return address.exactly(stands) && stands.source() == next.source()
				&& stands.effective().contains(next.effective().from());
	}

	private static Threshold ended(Threshold stands, LocalDate until) {
		return stands.during(new Period(stands.effective().from(), until));
	}

}

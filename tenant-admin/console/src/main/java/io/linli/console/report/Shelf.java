package io.linli.console.report;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.linli.console.workplace.Workplace;
import org.springframework.stereotype.Component;

/**
 * Keeps in memory what reports say: a report of two hundred projects has megabytes of
 * data, of which a page shows some hundred lines. What a run has published and what a
 * filing keeps does not change, so that it is read once. Who may read it was asked
 * before, each time: an edition comes from behind the wall.
 */
@Component
class Shelf {

	/** So many bytes of data, as they were read. */
	private static final long ROOM = 64_000_000;

	private static final long SEALS = 1_000;

	private final Cache<Place, Contents> contents = Caffeine.newBuilder()
		.maximumWeight(ROOM)
		.weigher((Place place, Contents told) -> place.edition().size())
		.build();

	private final Cache<UUID, Optional<String>> seals = Caffeine.newBuilder().maximumSize(SEALS).build();

	/** A group may read less of a company's report than the company. */
	private record Place(UUID reader, Edition edition) {
	}

	/** What an edition says to a reader; read where it is not there. */
	Contents contents(Workplace reader, Edition edition, Supplier<Contents> read) {
		return this.contents.get(new Place(reader.id(), edition), (place) -> read.get());
	}

	/** SHA-256 of the page that a filing keeps; computed where it is not there. */
	Optional<String> seal(UUID filing, Supplier<Optional<String>> read) {
		return this.seals.get(filing, (key) -> read.get());
	}

}

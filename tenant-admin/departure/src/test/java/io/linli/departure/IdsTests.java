package io.linli.departure;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IdsTests {

	/** As PostgreSQL orders them; Java takes the upper half of all for negative. */
	private static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

	@Test
	void whatWasNotMetIsMissing() {
		var ids = ids(IntStream.range(0, 100_000).mapToObj((number) -> UUID.randomUUID()).toList());
		assertThat(ids.missing()).isEqualTo(100_000);
	}

	@Test
	void eachIsMetOnceHoweverOftenItComes() {
		var all = IntStream.range(0, 1_000).mapToObj((number) -> UUID.randomUUID()).toList();
		var ids = ids(all);
		all.subList(0, 999).forEach(ids::meet);
		all.subList(0, 10).forEach(ids::meet);
		ids.meet(UUID.randomUUID());
		assertThat(ids.missing()).isOne();
		ids.meet(all.getLast());
		assertThat(ids.missing()).isZero();
		ids.beginAnew();
		assertThat(ids.missing()).isEqualTo(1_000);
	}

	@Test
	void theFirstAndTheLastOfAllAreFound() {
		var all = List.of(new UUID(0, 0), new UUID(0, -1), new UUID(Long.MAX_VALUE, 5), new UUID(-1, 0),
				new UUID(-1, -1));
		var ids = ids(all);
		all.forEach(ids::meet);
		assertThat(ids.missing()).isZero();
	}

	@Test
	void whatIsOutOfOrderWouldNotBeFoundAndIsRefused() {
		var ids = ids(List.of(new UUID(-1, 0)));
		assertThatIllegalArgumentException().isThrownBy(() -> ids.add(new UUID(1, 0)));
		assertThatIllegalArgumentException().isThrownBy(() -> ids.add(new UUID(-1, 0)));
	}

	private static Ids ids(List<UUID> all) {
		var ids = new Ids();
		all.stream().sorted(ORDER).forEach(ids::add);
		return ids;
	}

}

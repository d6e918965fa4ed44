package io.linli.api.personal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ReadingBookTests {

	@Test
	void theRecordsThatWaitAreBoundedHoweverFewTheReadings() {
		ReadingBook book = new ReadingBook(new Desk(0), new PersonalSettings(Duration.ofHours(1), 5));
		book.start();
		try {
			assertThatExceptionOfType(TransientDataAccessResourceException.class)
				.isThrownBy(() -> book.enter(ReadingLotTests.reading(6)));
			assertThatNoException().isThrownBy(() -> book.enter(ReadingLotTests.reading(5)));
			assertThatExceptionOfType(TransientDataAccessResourceException.class)
				.isThrownBy(() -> book.enter(ReadingLotTests.reading(1)));
		}
		finally {
			book.stop();
		}
		assertThat(book.isRunning()).isFalse();
	}

	@Test
	void anErrorEndsNothingAndWhatWaitedIsWrittenAfterwards() throws InterruptedException {
		Desk desk = new Desk(1);
		ReadingBook book = new ReadingBook(desk, new PersonalSettings(Duration.ofMillis(10), 5));
		book.start();
		try {
			book.enter(ReadingLotTests.reading(5));
			List<ReadingLine> written = desk.written.poll(20, TimeUnit.SECONDS);
			assertThat(written).singleElement().satisfies((line) -> assertThat(line.records()).hasSize(5));
			assertThat(book.isRunning()).isTrue();
		}
		finally {
			book.stop();
		}
		assertThat(desk.written).as("written once").isEmpty();
	}

	/** Fails so often for want of memory. */
	private static final class Desk extends ReadingDesk {

		private final BlockingQueue<List<ReadingLine>> written = new LinkedBlockingQueue<>();

		private final AtomicInteger failures;

		private Desk(int failures) {
			super(null);
			this.failures = new AtomicInteger(failures);
		}

		@Override
		int write(List<ReadingLine> lines) {
			if (this.failures.getAndDecrement() > 0) {
				throw new OutOfMemoryError("as if");
			}
			this.written.add(lines);
			return lines.size();
		}

	}

}

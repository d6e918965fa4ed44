package io.linli.console.bring;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.linli.console.workplace.Workplace.Company;
import jakarta.servlet.http.HttpSession;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The tables that are open at this moment: names and telephones of people who are not
 * staff, so that none is ever written to a disk, and none is kept longer than an hour.
 */
@Component
class Uploads {

	static final Duration KEPT = Duration.ofHours(1);

	/** Of all sessions together, in bytes: a part of what there is. */
	static final long MOST = Math.min(200_000_000, Runtime.getRuntime().maxMemory() / 8);

	private static final String OPEN = Upload.class.getName();

	private static final int PRINT = 16;

	private static final int LONGEST_NAME = 100;

	private final Set<Upload> open = ConcurrentHashMap.newKeySet();

	private final InstantSource time;

	private final Turns turns;

	Uploads(InstantSource time, Turns turns) {
		this.time = time;
		this.turns = turns;
	}

	/**
	 * Takes the place of what the session had open.
	 * @throws FileRefused it cannot be read, or others hold the memory, or the company's
	 * rows are on their way
	 */
	void open(HttpSession session, Company company, Kind kind, String name, byte[] bytes) {
		expectNoTake(company.id());
		session.removeAttribute(OPEN);
		session.setAttribute(OPEN, this.turns.read(() -> {
			if (held() + bytes.length > MOST) {
				throw new FileRefused(FileProblem.FULL);
			}
			var upload = new Upload(company.id(), kind,
					(name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) : name, print(bytes),
					this.time.instant().plus(KEPT), TableFile.of(bytes), this);
			this.open.add(upload);
			return upload;
		}));
	}

	/**
	 * Begins to take a table; false: somebody does already, or has.
	 * @throws FileRefused another one of the company is on its way
	 */
	synchronized boolean begin(Upload upload, Take take) {
		if (!upload.isBeingTaken()) {
			expectNoTake(upload.company());
		}
		return upload.begin(take);
	}

	private void expectNoTake(UUID company) {
		if (this.open.stream().anyMatch((upload) -> upload.company().equals(company) && upload.isBeingTaken())) {
			throw new FileRefused(FileProblem.TAKING);
		}
	}

	/** What the session has open for this company. */
	Optional<Upload> find(HttpSession session, Company company) {
		return (session.getAttribute(OPEN) instanceof Upload upload && upload.company().equals(company.id())
				&& this.open.contains(upload) && !upload.isForgotten() && upload.until().isAfter(this.time.instant()))
						? Optional.of(upload) : Optional.empty();
	}

	void close(HttpSession session) {
		session.removeAttribute(OPEN);
	}

	/** It counts until its rows are no longer on their way. */
	void forget(Upload upload) {
		if (upload.forget()) {
			this.open.remove(upload);
		}
	}

	/** Its rows are no longer on their way. */
	void settle(Upload upload) {
		if (upload.isForgotten()) {
			forget(upload);
		}
	}

	@Scheduled(fixedDelay = 60_000)
	void forgetTheOld() {
		var now = this.time.instant();
		this.open.stream().filter((upload) -> !upload.until().isAfter(now)).toList().forEach(this::forget);
	}

	private long held() {
		return this.open.stream().mapToLong(Upload::size).sum();
	}

	private static String print(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, PRINT);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}

package io.linli.api.print;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.filing.PrintBook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the first PDF of a report that is filed is kept, by the rules of its book (P-02).
 */
@Component
class PrintDesk {

	private final PrintBook book;

	PrintDesk(TenantWrites writes, InstantSource time) {
		this.book = new PrintBook(writes, time);
	}

	/** The one that is kept. */
	@Transactional
	Optional<byte[]> find(UUID filing, String language) {
		return this.book.find(filing, language);
	}

	/** Keeps it, where the report is filed and none is kept. */
	@Transactional
	void keep(UUID filing, String language, byte[] pdf) {
		this.book.keep(filing, language, pdf);
	}

}

package io.linli.api.print;

import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.tenancy.TenantReads;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the first PDF of a report that is filed is kept, for each language: whatever sets
 * type later, it stays the one that is handed out (P-02).
 */
@Component
class PrintDesk {

	private static final String FIND = "select pdf from report_print where report_filing_id = ? and language = ?";

	// A draft may still be dropped, and is printed anew each time.
	private static final String KEEP = """
			insert into report_print (tenant_id, report_filing_id, language, pdf, printed_at)
			select tenant_id, id, ?, decode(?, 'base64'), ? from report_filing where id = ? and status = 'FILED'
			on conflict do nothing""";

	private final TenantReads reads;

	private final TenantWrites writes;

	private final InstantSource time;

	PrintDesk(TenantReads reads, TenantWrites writes, InstantSource time) {
		this.reads = reads;
		this.writes = writes;
		this.time = time;
	}

	/** The one that is kept. */
	Optional<byte[]> find(UUID filing, String language) {
		return this.reads.list(FIND, List.of(filing, language), (row, number) -> row.getBytes(1)).stream().findFirst();
	}

	/** Keeps it, where the report is filed and none is kept. */
	@Transactional
	void keep(UUID filing, String language, byte[] pdf) {
		this.writes.tell(KEEP, language, Base64.getEncoder().encodeToString(pdf), this.time.instant(), filing);
	}

}

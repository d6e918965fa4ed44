package io.linli.tenancy.filing;

import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.tenancy.TenantWrites;

/**
 * Keeps the first PDF of a report that is filed, for each language: whatever sets type
 * later, it stays the one that is handed out (P-02). To be called in a transaction of its
 * company.
 */
public final class PrintBook {

	private static final String FIND = "select pdf from report_print where report_filing_id = ? and language = ?";

	// A draft may still be dropped, and is printed anew each time.
	private static final String KEEP = """
			insert into report_print (tenant_id, report_filing_id, language, pdf, printed_at)
			select tenant_id, id, ?, decode(?, 'base64'), ? from report_filing where id = ? and status = 'FILED'
			on conflict do nothing""";

	private final TenantWrites writes;

	private final InstantSource time;

	public PrintBook(TenantWrites writes, InstantSource time) {
		this.writes = writes;
		this.time = time;
	}

	/**
	 * The one that is kept.
	 * @param language as a tag, such as zh-CN
	 */
	public Optional<byte[]> find(UUID filing, String language) {
		List<byte[]> kept = this.writes.ask((row, number) -> row.getBytes(1), FIND, filing, language).get();
		return kept.stream().findFirst();
	}

	/** Keeps it, where the report is filed and none is kept. */
	public void keep(UUID filing, String language, byte[] pdf) {
		this.writes.tell(KEEP, language, Base64.getEncoder().encodeToString(pdf), this.time.instant(), filing);
	}

}

package io.linli.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** Small ledgers and mappings, and the one clock of these tests. */
final class Sample {

	static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

	static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T00:00:00Z"));

	static final String REPAIRS = """
			ledger: old-desk
			kind: repair
			city: 上海
			key: id
			number: bill
			project: {column: estate, empty: 未分配, values: {一期旧: 一期}}
			category: trade
			summary: fault
			urgency: {column: urgent, empty: GENERAL, values: {急: EMERGENCY, 普: GENERAL}}
			area: {constant: PRIVATE}
			received_at: opened
			due_at: promised
			closed_at: closed
			closed_stamp: {column: closed_utc, zone: UTC}
			verdict: {column: kept, values: {Y: MET, N: BREACHED}}
			""";

	static final String HEADER = "id,bill,estate,trade,fault,urgent,opened,promised,closed,closed_utc,kept\n";

	static final String COMPLAINTS = """
			ledger: old-complaints
			kind: complaint
			city: 上海
			key: id
			project: estate
			category: about
			summary: what
			receiving_department: {constant: 物业公司}
			severity: {column: weight, values: {轻: MINOR, 重: MAJOR}}
			responsibility: {constant: PROPERTY}
			received_at: opened
			due_at: promised
			closed_at: closed
			""";

	private Sample() {
	}

	static Mapping mapping(String yaml) {
		try {
			Path file = Files.createTempFile("mapping", ".yaml");
			try {
				return Mapping.read(Files.writeString(file, yaml));
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (LedgerException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	static LedgerFile ledger(String text, Mapping mapping) throws LedgerException, IOException {
		return LedgerFile.of("old.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), mapping);
	}

	static Line line(String text, Mapping mapping) throws LedgerException, IOException {
		Line line = ledger(text, mapping).next();
		if (line == null) {
			throw new IllegalArgumentException("No line");
		}
		return line;
	}

	/** An entry of {@link #REPAIRS} from one line below {@link #HEADER}. */
	static Entry repair(String row) throws LedgerException, IOException, Refusal {
		Mapping mapping = mapping(REPAIRS);
		return new EntryReader(mapping, SHANGHAI, CLOCK.instant()).read(line(HEADER + row + "\n", mapping));
	}

}

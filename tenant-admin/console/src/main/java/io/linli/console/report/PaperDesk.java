package io.linli.console.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.linli.console.paper.PaperKind;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace;
import io.linli.console.workplace.Workplace.Company;
import io.linli.kpi.report.Document;
import io.linli.kpi.report.ReportData;
import io.linli.paper.PdfPrinter;
import io.linli.paper.ReportSheet;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.filing.PartBook;
import io.linli.tenancy.filing.PrintBook;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints reports as the API does, with the same printer: the PDF of a report that is
 * filed is the one that was printed first, by whichever of them.
 */
@Component
class PaperDesk {

	private final Wall wall;

	private final Reports reports;

	private final PdfPrinter printer;

	private final PrintBook book;

	private final JsonMapper json;

	PaperDesk(Wall wall, Reports reports, PdfPrinter printer, TenantWrites writes, JsonMapper json,
			InstantSource time) {
		this.wall = wall;
		this.reports = reports;
		this.printer = printer;
		this.book = new PrintBook(writes, time);
		this.json = json;
	}

	/** A report as a file in one of its languages; data have none. */
	byte[] take(Workplace workplace, Edition edition, PaperKind kind, Locale language) throws IOException {
		return switch (kind) {
			case PDF -> pdf(workplace, edition, language);
			case XLSX -> sheet(this.reports.json(workplace, edition), language, edition.asOf());
			case JSON -> this.reports.json(workplace, edition).getBytes(StandardCharsets.UTF_8);
		};
	}

	/** The report of a centre or of a group, made anew. */
	byte[] take(Workplace workplace, PartBook.Part part, PaperKind kind, Locale language) throws IOException {
		var asOf = part.asOf().toInstant();
		return switch (kind) {
			case PDF -> this.printer.report(workplace.id(), Document.html(part.report()), language, asOf);
			case XLSX -> sheet(ReportData.json(part.report()), language, asOf);
			case JSON -> ReportData.json(part.report()).getBytes(StandardCharsets.UTF_8);
		};
	}

	private byte[] sheet(String data, Locale language, Instant asOf) throws IOException {
		return new ReportSheet(this.json.readValue(data, Map.class), language).bytes(asOf);
	}

	private byte[] pdf(Workplace workplace, Edition edition, Locale language) throws IOException {
		if (!(workplace instanceof Company company) || edition.filing() == null) {
			return printed(workplace, edition, language);
		}
		var filing = edition.filing();
		var tag = language.toLanguageTag();
		Optional<byte[]> kept = this.wall.change(company, () -> this.book.find(filing, tag));
		if (kept.isPresent()) {
			return kept.get();
		}
		var pdf = printed(workplace, edition, language);
		return this.wall.change(company, () -> {
			this.book.keep(filing, tag, pdf);
			return this.book.find(filing, tag).orElse(pdf);
		});
	}

	/** No transaction is held meanwhile. */
	private byte[] printed(Workplace workplace, Edition edition, Locale language) throws IOException {
		return this.printer.report(workplace.id(), this.reports.html(workplace, edition), language, edition.asOf());
	}

}

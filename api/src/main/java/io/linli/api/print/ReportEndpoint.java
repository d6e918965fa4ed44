package io.linli.api.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.SavedAs;
import io.linli.api.limit.Buckets;
import io.linli.paper.PdfPrinter;
import io.linli.paper.ReportSheet;
import io.linli.tenancy.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints an annual satisfaction report (P-02): {@code GET /reports/...}, as HTML, PDF,
 * sheet or data, in Chinese or English. Page and data of a filing are those that were
 * frozen; its PDF is kept as it is first printed after filing.
 */
@Component(ReportEndpoint.NAME)
final class ReportEndpoint extends PrintEndpoint {

	static final String NAME = "reportEndpoint";

	static final String PATH = "/reports";

	static final MediaType SHEET = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final List<MediaType> KINDS = List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_PDF, SHEET,
			MediaType.APPLICATION_JSON);

	private final Asking asking;

	private final AnnualDocuments documents;

	private final PdfPrinter printer;

	private final PrintDesk prints;

	private final JsonMapper json;

	ReportEndpoint(Asking asking, AnnualDocuments documents, PdfPrinter printer, PrintDesk prints, JsonMapper json,
			Buckets buckets, PrintSettings settings) {
		super(buckets, settings);
		this.prints = prints;
		this.asking = asking;
		this.documents = documents;
		this.printer = printer;
		this.json = json;
	}

	@Override
	void answer(HttpServletRequest request, List<String> path, HttpServletResponse response) throws IOException {
		MediaType kind = accepted(request, KINDS);
		AnnualPaper paper = AnnualPaper.of(path);
		Map<String, Object> variables = paper.variables(path);
		Locale language = language(request);
		// What is put together for whoever asks costs as much as a paper, whatever its
		// kind.
		pay(paper.isMadeOnDemand() ? MediaType.APPLICATION_PDF : kind);
		boolean page = kind.equals(MediaType.TEXT_HTML) || kind.equals(MediaType.APPLICATION_PDF);
		variables.put("page", page);
		variables.put("data", !page);
		Map<?, ?> report = first(
				this.asking.ask(this.documents.of(paper), variables, "ANNUAL_REPORT:" + kind.getSubtype()));
		String content = text(report, page ? "html" : "json");
		Instant asOf = OffsetDateTime.parse(text(report, "asOf")).toInstant();
		String name = report.get("name") + " " + report.get("year") + " 年度满意度调研分析报告";
		String plain = "annual-report-" + report.get("year");
		if (kind.equals(SHEET)) {
			Map<?, ?> data = this.json.readValue(content, Map.class);
			send(response, kind.toString(), SavedAs.attachment(name + ".xlsx"),
					new ReportSheet(data, language).bytes(asOf));
		}
		else if (kind.equals(MediaType.APPLICATION_PDF)) {
			byte[] pdf = (paper == AnnualPaper.FILING)
					? filed(String.valueOf(variables.get("id")), content, language, asOf)
					: printed(content, language, asOf);
			send(response, kind.toString(), SavedAs.inline(name + ".pdf", plain + ".pdf"), pdf);
		}
		else {
			String extension = page ? ".html" : ".json";
			send(response, kind + ";charset=UTF-8", SavedAs.inline(name + extension, plain + extension),
					content.getBytes(StandardCharsets.UTF_8));
		}
	}

	private byte[] printed(String page, Locale language, Instant asOf) throws IOException {
		return this.printer.report(CurrentCaller.get().organization().id(), page, language, asOf);
	}

	/** The one that was printed first, once the report is filed. */
	private byte[] filed(String id, String page, Locale language, Instant asOf) throws IOException {
		UUID filing = GlobalId.keyOrNobody("ReportFiling", id);
		String tag = language.toLanguageTag();
		Optional<byte[]> kept = this.prints.find(filing, tag);
		if (kept.isPresent()) {
			return kept.get();
		}
		byte[] pdf = printed(page, language, asOf);
		this.prints.keep(filing, tag, pdf);
		return this.prints.find(filing, tag).orElse(pdf);
	}

	/** Of a list of reports there is one at the most. */
	private static Map<?, ?> first(Map<String, @Nullable Object> data) {
		Object record = data.get("record");
		if (record instanceof List<?> list) {
			record = list.isEmpty() ? null : list.getFirst();
		}
		if (record instanceof Map<?, ?> report) {
			return report;
		}
		throw new NoFormException(HttpStatus.NOT_FOUND);
	}

	/** A report from before pages or data were kept has none. */
	private static String text(Map<?, ?> report, String field) {
		if (report.get(field) instanceof String text) {
			return text;
		}
		throw new NoFormException(HttpStatus.NOT_FOUND);
	}

	/** Said in the address, or by the reader's program; Chinese where nobody says. */
	private static Locale language(HttpServletRequest request) {
		@Nullable String said = request.getParameter("lang");
		if (said == null) {
			said = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		}
		return (said != null && said.toLowerCase(Locale.ROOT).startsWith("en")) ? Locale.ENGLISH
				: Locale.SIMPLIFIED_CHINESE;
	}

}

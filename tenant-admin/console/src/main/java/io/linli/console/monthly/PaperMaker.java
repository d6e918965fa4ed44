package io.linli.console.monthly;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.linli.console.paper.PaperKind;
import io.linli.paper.PdfPrinter;
import io.linli.paper.TableBook;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes PDFs and workbooks of what was filed: of the same filing the same bytes.
 */
@Component
class PaperMaker {

	private final ITemplateEngine templates;

	private final PdfPrinter printer;

	PaperMaker(ITemplateEngine templates, PdfPrinter printer) {
		this.templates = templates;
		this.printer = printer;
	}

	/** A file of either kind. */
	byte[] make(UUID company, Paper paper, PaperKind kind, Locale language) throws IOException {
		return switch (kind) {
			case PDF -> this.printer.print(company,
					this.templates.process("paper", new Context(language, Map.of("paper", paper))), paper.filedAt());
			case XLSX -> new TableBook(paper.sheets()).bytes(paper.filedAt());
			case JSON -> throw MonthsController.notFound();
		};
	}

}

package io.linli.console.report;

import org.springframework.http.MediaType;

/**
 * As what a report is taken out.
 */
enum PaperKind {

	PDF(MediaType.APPLICATION_PDF),
	XLSX(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
	JSON(MediaType.APPLICATION_JSON);

	private final MediaType type;

	PaperKind(MediaType type) {
		this.type = type;
	}

	MediaType type() {
		return this.type;
	}

}

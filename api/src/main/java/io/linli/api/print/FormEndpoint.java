package io.linli.api.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.linli.api.graphql.SavedAs;
import io.linli.api.limit.Buckets;
import io.linli.paper.PdfPrinter;
import io.linli.tenancy.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Prints a record on a form: {@code GET /forms/FORM/ID}, as HTML or PDF.
 */
@Component(FormEndpoint.NAME)
final class FormEndpoint extends PrintEndpoint {

	static final String NAME = "formEndpoint";

	static final String PATH = "/forms";

	private static final List<MediaType> KINDS = List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_PDF);

	private final FormReader reader;

	private final FormTemplates templates;

	private final PdfPrinter printer;

	FormEndpoint(FormReader reader, FormTemplates templates, PdfPrinter printer, Buckets buckets,
			PrintSettings settings) {
		super(buckets, settings);
		this.reader = reader;
		this.templates = templates;
		this.printer = printer;
	}

	@Override
	void answer(HttpServletRequest request, List<String> path, HttpServletResponse response) throws IOException {
		MediaType kind = accepted(request, KINDS);
		Form form = (path.size() == 2) ? Form.of(path.getFirst()).orElse(null) : null;
		if (form == null) {
			throw new NoFormException(HttpStatus.NOT_FOUND);
		}
		pay(kind);
		boolean pdf = kind.equals(MediaType.APPLICATION_PDF);
		Map<String, @Nullable Object> data = this.reader.read(form, pdf, path.getLast());
		FormTemplates.Filled filled = this.templates.fill(form, data);
		byte[] bytes = pdf ? this.printer.print(CurrentCaller.get().organization().id(), filled.html())
				: filled.html().getBytes(StandardCharsets.UTF_8);
		String extension = pdf ? ".pdf" : ".html";
		send(response, pdf ? kind.toString() : "text/html;charset=UTF-8",
				SavedAs.inline(filled.name() + extension, filled.plain() + extension), bytes);
	}

}

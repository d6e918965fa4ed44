package io.linli.api.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.linli.api.graphql.SavedAs;
import io.linli.api.limit.Buckets;
import io.linli.api.limit.Payment;
import io.linli.tenancy.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/**
 * Prints a record on a form: {@code GET /forms/FORM/ID}, as HTML or PDF.
 */
@Component(FormEndpoint.NAME)
final class FormEndpoint implements HttpRequestHandler {

	static final String NAME = "formEndpoint";

	static final String PATH = "/forms";

	private static final List<MediaType> KINDS = List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_PDF);

	private final FormReader reader;

	private final FormTemplates templates;

	private final PdfPrinter printer;

	private final Buckets buckets;

	private final PrintSettings settings;

	FormEndpoint(FormReader reader, FormTemplates templates, PdfPrinter printer, Buckets buckets,
			PrintSettings settings) {
		this.reader = reader;
		this.templates = templates;
		this.printer = printer;
		this.buckets = buckets;
		this.settings = settings;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!HttpMethod.GET.matches(request.getMethod())) {
			response.setHeader(HttpHeaders.ALLOW, HttpMethod.GET.name());
			response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
			return;
		}
		try {
			answer(request, response);
		}
		catch (NoFormException ex) {
			response.setStatus(ex.status().value());
			if (ex.retryAfter() > 0) {
				response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ex.retryAfter()));
			}
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		MediaType kind = accepted(request.getHeader(HttpHeaders.ACCEPT));
		@Nullable String path = request.getPathInfo();
		String[] parts = (path != null) ? path.split("/", -1) : new String[0];
		Form form = (parts.length == 3) ? Form.of(parts[1]).orElse(null) : null;
		if (form == null) {
			throw new NoFormException(HttpStatus.NOT_FOUND);
		}
		boolean pdf = kind.equals(MediaType.APPLICATION_PDF);
		pay(pdf ? this.settings.pdfPoints() : this.settings.htmlPoints());
		Map<String, @Nullable Object> data = this.reader.read(form, pdf, parts[2]);
		FormTemplates.Filled filled = this.templates.fill(form, data);
		byte[] bytes = pdf ? this.printer.print(CurrentCaller.get().organization().id(), filled.html())
				: filled.html().getBytes(StandardCharsets.UTF_8);
		String extension = pdf ? ".pdf" : ".html";
		response.setContentType(pdf ? kind.toString() : "text/html;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				SavedAs.inline(filled.name() + extension, filled.plain() + extension));
		response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

	/** Before anything is done for it, whatever becomes of it. */
	private void pay(int points) {
		Payment payment = this.buckets.charge(points);
		if (!payment.paid()) {
			throw new NoFormException(HttpStatus.TOO_MANY_REQUESTS, payment.retryAfter());
		}
	}

	private static MediaType accepted(@Nullable String accept) {
		try {
			return MediaType.parseMediaTypes((accept != null) ? accept : MediaType.ALL_VALUE)
				.stream()
				.sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
				.flatMap((wanted) -> KINDS.stream().filter(wanted::includes))
				.findFirst()
				.orElseThrow(() -> new NoFormException(HttpStatus.NOT_ACCEPTABLE));
		}
		catch (InvalidMediaTypeException ex) {
			throw new NoFormException(HttpStatus.NOT_ACCEPTABLE);
		}
	}

}

package io.linli.api.print;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

import io.linli.api.limit.Buckets;
import io.linli.api.limit.Payment;
import io.linli.paper.BusyException;
import io.linli.paper.UnprintableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;

/**
 * What endpoints that print have in common: they answer GET, cost points before anything
 * is done, choose a kind of file by {@code Accept}, and say by a status why there is
 * none.
 */
abstract class PrintEndpoint implements HttpRequestHandler {

	private final Buckets buckets;

	private final PrintSettings settings;

	PrintEndpoint(Buckets buckets, PrintSettings settings) {
		this.buckets = buckets;
		this.settings = settings;
	}

	/**
	 * Prints.
	 * @param path its parts, without the endpoint's own
	 * @throws NoFormException where there is nothing to print
	 */
	abstract void answer(HttpServletRequest request, List<String> path, HttpServletResponse response)
			throws IOException;

	@Override
	public final void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!HttpMethod.GET.matches(request.getMethod())) {
			response.setHeader(HttpHeaders.ALLOW, HttpMethod.GET.name());
			response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
			return;
		}
		try {
			@Nullable String path = request.getPathInfo();
			answer(request, (path != null) ? List.of(path.substring(1).split("/", -1)) : List.of(), response);
		}
		catch (BusyException ex) {
			refuse(response, HttpStatus.SERVICE_UNAVAILABLE, BusyException.SOON.toSeconds());
		}
		catch (UnprintableException ex) {
			refuse(response, HttpStatus.UNPROCESSABLE_CONTENT, 0);
		}
		catch (NoFormException ex) {
			refuse(response, ex.status(), ex.retryAfter());
		}
	}

	private static void refuse(HttpServletResponse response, HttpStatus status, long retryAfter) {
		response.setStatus(status.value());
		if (retryAfter > 0) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
		}
	}

	/** Before anything is done for it, whatever becomes of it. */
	final void pay(MediaType kind) {
		boolean pdf = kind.equals(MediaType.APPLICATION_PDF);
		Payment payment = this.buckets.chargePrint(pdf ? this.settings.pdfPoints() : this.settings.htmlPoints());
		if (!payment.paid()) {
			throw new NoFormException(HttpStatus.TOO_MANY_REQUESTS, payment.retryAfter());
		}
	}

	/** The kind of file that is wanted most. */
	static MediaType accepted(HttpServletRequest request, List<MediaType> kinds) {
		@Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
		try {
			return MediaType.parseMediaTypes((accept != null) ? accept : MediaType.ALL_VALUE)
				.stream()
				.sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
				.flatMap((wanted) -> kinds.stream().filter(wanted::includes))
				.findFirst()
				.orElseThrow(() -> new NoFormException(HttpStatus.NOT_ACCEPTABLE));
		}
		catch (InvalidMediaTypeException ex) {
			throw new NoFormException(HttpStatus.NOT_ACCEPTABLE);
		}
	}

	/** Nothing that is printed runs anything. */
	static void send(HttpServletResponse response, String contentType, String disposition, byte[] bytes)
			throws IOException {
		response.setContentType(contentType);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
		response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

}

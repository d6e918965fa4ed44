package io.linli.console.paper;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Hands out what is made for print: as pages of their own, and as files.
 */
public final class Handout {

	/**
	 * It is a page of its own, with its style inside and no script: it is sandboxed, so
	 * that nothing in it could act for the reader.
	 */
	private static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
			+ "font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

	private Handout() {
	}

	/** A page to look at. */
	public static ResponseEntity<String> page(String html) {
		return answer().body(html);
	}

	/** A page to take along. */
	public static ResponseEntity<String> file(String name, String html) {
		return answer().header(HttpHeaders.CONTENT_DISPOSITION, attachment(name + ".html")).body(html);
	}

	/** Any file. */
	public static void send(HttpServletResponse response, String name, MediaType type, byte[] bytes)
			throws IOException {
		response.setContentType(type.toString());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

	private static ResponseEntity.BodyBuilder answer() {
		return ResponseEntity.ok().contentType(HTML).header("Content-Security-Policy", SANDBOX);
	}

	private static String attachment(String name) {
		return ContentDisposition.attachment().filename(name, UTF_8).build().toString();
	}

}

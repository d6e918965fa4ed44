package io.linli.api.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.linli.api.Api;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Forms as front-ends get them.
 */
public final class Press {

	public static final String PDF = "application/pdf";

	public static final String HTML = "text/html";

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private Press() {
	}

	/** The answer to a question for this path. */
	public static HttpResponse<byte[]> get(Api.Client client, String path, String accept) {
		return send(request(client, path).header("Accept", accept).build());
	}

	static HttpRequest.Builder request(Api.Client client, String path) {
		return HttpRequest.newBuilder(client.api().address().resolve(URI.create(path)))
			.header("Authorization", "Bearer " + client.token());
	}

	static HttpResponse<byte[]> send(HttpRequest request) {
		try {
			return CLIENT.send(request, BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** The form as a page. */
	static String html(Api.Client client, Form form, String id) {
		return new String(printed(client, form, id, HTML), StandardCharsets.UTF_8);
	}

	/**
	 * What stands on the PDF, without blanks; the PDF stays in target for people to look
	 * at.
	 */
	static String pdf(Api.Client client, Form form, String id) {
		byte[] bytes = printed(client, form, id, PDF);
		try {
			Files.createDirectories(Path.of("target/forms"));
			Files.write(Path.of("target/forms/" + form.file() + ".pdf"), bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text(bytes);
	}

	/** What stands on a PDF, without blanks. */
	static String text(byte[] pdf) {
		return lines(pdf).replaceAll("[\\s\\u3000]", "");
	}

	/** What stands on a PDF, as its lines are broken. */
	static String lines(byte[] pdf) {
		return lines(pdf, new PDFTextStripper());
	}

	/** The same of one of its pages, counted from 1. */
	static String lines(byte[] pdf, int page) {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return lines(pdf, stripper);
	}

	private static String lines(byte[] pdf, PDFTextStripper stripper) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return stripper.getText(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static int pages(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getNumberOfPages();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] printed(Api.Client client, Form form, String id, String kind) {
		HttpResponse<byte[]> answer = get(client, form.path(id), kind);
		if (answer.statusCode() != 200) {
			throw new AssertionError(form + " is answered with " + answer.statusCode());
		}
		return answer.body();
	}

}

package io.linli.api.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Requests without a token.
 */
final class Http {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private Http() {
	}

	static HttpResponse<byte[]> get(String url) {
		return send(HttpRequest.newBuilder(URI.create(url)).build());
	}

	static HttpResponse<byte[]> put(String url, byte[] bytes, String type) {
		return send(HttpRequest.newBuilder(URI.create(url))
			.header("Content-Type", type)
			.PUT(BodyPublishers.ofByteArray(bytes))
			.build());
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

}

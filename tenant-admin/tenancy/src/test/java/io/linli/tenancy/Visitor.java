package io.linli.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Asks the house for its estates or for its caller, with or without a token and a choice.
 */
record Visitor(int port) {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	HttpResponse<String> ask(String token) {
		return ask(token, null);
	}

	HttpResponse<String> ask(String token, String choice) {
		return ask("/estates", token, choice);
	}

	HttpResponse<String> ask(String path, String token, String choice) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		if (choice != null) {
			request.header("Linli-Organization", choice);
		}
		try {
			return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
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

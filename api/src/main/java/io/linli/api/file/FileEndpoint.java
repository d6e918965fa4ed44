package io.linli.api.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.linli.api.graphql.SavedAs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;

/**
 * Puts and gets the files of the disk's store by their signed URLs, which are all that a
 * client needs. Where files lie elsewhere there is nothing here.
 */
final class FileEndpoint implements HttpRequestHandler {

	static final String PATH = "/files";

	private final FileStore store;

	FileEndpoint(FileStore store) {
		this.store = store;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setStatus(switch (this.store) {
			case DiskStore disk -> answer(disk, request, response).value();
			case S3Store elsewhere -> HttpStatus.NOT_FOUND.value();
		});
	}

	private static HttpStatus answer(DiskStore disk, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Permit permit = disk.permit(request);
		if (permit == null) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
			return HttpStatus.FORBIDDEN;
		}
		return permit.method().equals("PUT") ? put(disk, permit, request, response) : get(disk, permit, response);
	}

	private static HttpStatus put(DiskStore disk, Permit permit, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (!permit.type().text().equals(request.getContentType())) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
			return HttpStatus.FORBIDDEN;
		}
		boolean announced = request.getContentLengthLong() < 0 || request.getContentLengthLong() == permit.size();
		if (!announced || !disk.write(permit.key(), request.getInputStream(), permit.size())) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
			return HttpStatus.BAD_REQUEST;
		}
		return HttpStatus.OK;
	}

	private static HttpStatus get(DiskStore disk, Permit permit, HttpServletResponse response) throws IOException {
		Path file = disk.path(permit.key());
		if (!Files.exists(file)) {
			return HttpStatus.NOT_FOUND;
		}
		response.setContentType(permit.type().text());
		response.setContentLengthLong(Files.size(file));
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, SavedAs.attachment(permit.name()));
		response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
		Files.copy(file, response.getOutputStream());
		return HttpStatus.OK;
	}

}

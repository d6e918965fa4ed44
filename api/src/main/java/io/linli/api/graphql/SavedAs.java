package io.linli.api.graphql;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.springframework.web.util.UriUtils;

/**
 * The header {@code Content-Disposition} of what people save, with its name in all
 * characters and, for programs that know no others, in plain ones (RFC 6266).
 */
public final class SavedAs {

	private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9._-]+");

	private static final Pattern START = Pattern.compile("^[._-]+");

	private SavedAs() {
	}

	/**
	 * To be shown.
	 * @param plain instead of the name; what is not plain in it becomes a hyphen
	 */
	public static String inline(String name, String plain) {
		return header("inline", name, plain(plain));
	}

	/** To be saved at once, by what is plain in its name and by its extension. */
	public static String attachment(String name) {
		int dot = (name.lastIndexOf('.') < 0) ? name.length() : name.lastIndexOf('.');
		String stem = START.matcher(plain(name.substring(0, dot))).replaceFirst("");
		return header("attachment", name, (stem.isEmpty() ? "file" : stem) + plain(name.substring(dot)));
	}

	private static String plain(String text) {
		return OTHERS.matcher(text).replaceAll("-");
	}

	private static String header(String kind, String name, String plain) {
		return "%s; filename=\"%s\"; filename*=UTF-8''%s".formatted(kind, plain,
				UriUtils.encode(name, StandardCharsets.UTF_8));
	}

}

package io.linli.api.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import io.linli.api.trusted.OwnDocuments;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The documents that read what forms are filled with. They are the program's own, so
 * every client may have them executed.
 */
@Component
class FormDocuments implements OwnDocuments {

	private final Map<Form, String> texts = new EnumMap<>(Form.class);

	FormDocuments() {
		for (Form form : Form.values()) {
			this.texts.put(form, text("forms/" + form.file() + ".graphql"));
		}
	}

	/**
	 * Its variable {@code id} is the record's id, its field {@code record} the record.
	 */
	String of(Form form) {
		return Objects.requireNonNull(this.texts.get(form));
	}

	@Override
	public Collection<String> texts() {
		return this.texts.values();
	}

	/** A text that lies beside this class. */
	static String text(String file) {
		try {
			return new ClassPathResource(file, FormDocuments.class).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

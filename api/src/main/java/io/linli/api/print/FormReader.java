package io.linli.api.print;

import java.util.Map;

import io.linli.api.graphql.GlobalId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads what a form is filled with, as the caller.
 */
@Component
class FormReader {

	private final Asking asking;

	private final FormDocuments documents;

	FormReader(Asking asking, FormDocuments documents) {
		this.asking = asking;
		this.documents = documents;
	}

	/**
	 * The data of the form's document.
	 * @param pdf whether it is printed as PDF, not as HTML
	 * @throws NoFormException where the caller finds no such record, or may not now, or
	 * where what the form rests on is not there yet
	 */
	Map<String, @Nullable Object> read(Form form, boolean pdf, String id) {
		if (GlobalId.keyOf(form.type(), id).isEmpty()) {
			throw new NoFormException(HttpStatus.NOT_FOUND);
		}
		Map<String, @Nullable Object> data = this.asking.ask(this.documents.of(form), Map.of("id", id),
				form + ":" + (pdf ? "PDF" : "HTML"));
		if (form.restsOnPermit() && data.get("record") instanceof Map<?, ?> record && record.get("permit") == null) {
			throw new NoFormException(HttpStatus.NOT_FOUND);
		}
		return data;
	}

}

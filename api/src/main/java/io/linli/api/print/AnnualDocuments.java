package io.linli.api.print;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import io.linli.api.trusted.OwnDocuments;
import org.springframework.stereotype.Component;

/**
 * The documents that read annual reports for print.
 */
@Component
class AnnualDocuments implements OwnDocuments {

	private final Map<AnnualPaper, String> texts = new EnumMap<>(AnnualPaper.class);

	AnnualDocuments() {
		for (AnnualPaper paper : AnnualPaper.values()) {
			this.texts.put(paper, FormDocuments.text("reports/" + paper.code() + ".graphql"));
		}
	}

	/**
	 * Its variables {@code page} and {@code data} say what of the report is wanted.
	 */
	String of(AnnualPaper paper) {
		return Objects.requireNonNull(this.texts.get(paper));
	}

	@Override
	public Collection<String> texts() {
		return this.texts.values();
	}

}
